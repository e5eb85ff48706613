package org.enishi.access.view;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Users;
import org.enishi.platform.view.LocalAddress;
import org.enishi.platform.view.Preferences;
import org.enishi.platform.view.SecureCookies;

/** Changes the language, in the user's own settings once they are signed in, and goes back to where they were. */
@WebServlet("/preferences")
public class PreferencesServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient Users users;

    @Inject
    private transient SecureCookies secure;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String tag = request.getParameter("lang");
        Locale language = tag == null ? Locale.ROOT : Locale.forLanguageTag(tag);
        if (Preferences.spoken(language)) {
            actor.find().ifPresent(a -> users.speak(a, Locale.forLanguageTag(language.getLanguage()), a.zone()));
            response.addCookie(remembered(request, language.getLanguage()));
        }
        response.sendRedirect(LocalAddress.of(request.getParameter("back")).orElse(request.getContextPath() + "/"));
    }

    private Cookie remembered(HttpServletRequest request, String language) {
        var cookie = new Cookie(Preferences.LANGUAGE, language);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(YEAR);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure.isNeeded(request));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}

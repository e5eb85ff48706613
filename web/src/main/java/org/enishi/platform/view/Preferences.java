package org.enishi.platform.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How this person wants to see Enishi. Language and zone are the user's own setting, before sign-in the browser's;
 * theme and shortcuts belong to the device and live in its cookies, which scripts may write.
 */
@Named
@RequestScoped
public class Preferences {

    /** The cookie that keeps the language of somebody who is not signed in. */
    public static final String LANGUAGE = "en-lang";

    private static final String THEME = "en-theme";
    private static final String SHORTCUTS = "en-keys";
    private static final Set<String> THEMES = Set.of("light", "dark", "system");
    private static final List<String> LANGUAGES = List.of("ja", "en");
    private static final ZoneId HOME = ZoneId.systemDefault();

    @Inject
    private HttpServletRequest request;

    @Inject
    private UserSettings user;

    private Locale locale;

    public Locale getLocale() {
        if (locale == null) {
            locale = user.language().filter(Preferences::spoken).orElseGet(this::ofBrowser);
        }
        return locale;
    }

    public ZoneId getZone() {
        return user.zone().orElse(HOME);
    }

    public String getTheme() {
        return cookie(THEME).filter(THEMES::contains).orElse("system");
    }

    /** Whether single letters work as shortcuts. */
    public boolean isShortcuts() {
        return cookie(SHORTCUTS).map(v -> !v.equals("off")).orElse(true);
    }

    public String getContextPath() {
        return request.getContextPath();
    }

    /** The address of this page with its query, to come back to. */
    public String getHere() {
        Object uri = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String query = request.getQueryString();
        String path = uri == null ? request.getRequestURI() : uri.toString();
        return query == null ? path : path + "?" + query;
    }

    /** The page that sent this form: forms are sent without the query of their page, the referrer has it. */
    public String getBefore() {
        String referrer = request.getHeader("Referer");
        if (referrer == null) {
            return getHere();
        }
        try {
            URI page = new URI(referrer);
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return LocalAddress.of(page.getRawPath() + query).orElseGet(this::getHere);
        } catch (URISyntaxException e) {
            return getHere();
        }
    }

    /** Whether Enishi speaks a language. */
    public static boolean spoken(Locale language) {
        return LANGUAGES.contains(language.getLanguage());
    }

    private Locale ofBrowser() {
        return cookie(LANGUAGE)
                .map(Locale::forLanguageTag)
                .filter(Preferences::spoken)
                .or(() -> Collections.list(request.getLocales()).stream()
                        .filter(Preferences::spoken)
                        .map(l -> Locale.forLanguageTag(l.getLanguage()))
                        .findFirst())
                .orElse(Locale.ENGLISH);
    }

    private Optional<String> cookie(String name) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(name)) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }
}

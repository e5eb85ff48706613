package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.view.Toasts;

/** Ways that all forms of the set-up area go. */
@RequestScoped
public class Going {

    @Inject
    private Toasts toasts;

    /** On to a page, which says what was done. */
    public void to(String page, String done, Object... arguments) {
        toasts.done(done, arguments);
        to(page);
    }

    /** On to a page. */
    public void to(String page) {
        toasts.keep();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id that an address names; what is none is nobody's. */
    static long id(String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new NotFound("access.error.noSuch");
        }
        return Long.parseLong(text);
    }
}

package org.enishi.platform.view;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.Locale;

/** Speaks the language that the user has set, otherwise the browser's. */
public class LocaleOfPreference extends ViewHandlerWrapper {

    public LocaleOfPreference(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Locale calculateLocale(FacesContext context) {
        return CDI.current().select(Preferences.class).get().getLocale();
    }
}

package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.enishi.access.boundary.ApplicationPasswords;
import org.enishi.access.boundary.ApplicationPasswords.Made;
import org.enishi.access.boundary.CurrentActor;

/** Makes an application password (AC-23); the answer to that one request shows it, no page does so again. */
@Named
@RequestScoped
public class ApplicationPasswordView {

    @Inject
    private CurrentActor current;

    @Inject
    private ApplicationPasswords passwords;

    private String application;
    private String present;
    private Made made;

    public void make() {
        made = passwords.make(current.get(), application, present);
    }

    /** What was made just now; null before. */
    public Made getMade() {
        return made;
    }

    public String getApplication() {
        return application;
    }

    public void setApplication(String application) {
        this.application = application;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }
}

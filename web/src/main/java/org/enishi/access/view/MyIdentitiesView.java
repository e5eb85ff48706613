package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.OwnIdentities;
import org.enishi.access.boundary.OwnIdentities.Linked;
import org.enishi.access.boundary.OwnPassword;
import org.enishi.platform.view.Toasts;

/** One's own accounts at identity providers, and taking them out (AC-20). */
@Named
@RequestScoped
public class MyIdentitiesView {

    @Inject
    private CurrentActor current;

    @Inject
    private OwnIdentities identities;

    @Inject
    private OwnPassword passwords;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Toasts toasts;

    private String present;
    private List<Linked> all;

    public List<Linked> getAll() {
        if (all == null) {
            all = identities.list(current.get());
        }
        return all;
    }

    public void unlink(long id) {
        identities.unlink(current.get(), OwnSession.of(request).orElse(0L), present, id);
        all = null;
        toasts.done("access.identity.unlinked");
    }

    /** Whether there is a password to ask for. */
    public boolean isPasswordSet() {
        return passwords.isSet(current.get());
    }

    /** Whether one may be taken out: the last one not, where there is no password either. */
    public boolean isUnlinkable() {
        return isPasswordSet() || getAll().size() > 1;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }
}

package org.enishi.access.view;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.enishi.access.boundary.FirstSetUp;
import org.enishi.access.boundary.FirstSetUp.Answers;
import org.enishi.access.boundary.OwnPassword;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.view.Preferences;

/** The page of the first start (AC-02). Once anybody can sign in there is no such page. */
@Named
@ViewScoped
public class WelcomeView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private FirstSetUp firstSetUp;

    @Inject
    private OwnPassword passwords;

    @Inject
    private Preferences preferences;

    private String organisation;
    private String password;
    private final UserForm form = new UserForm();

    /** @throws NotFound once the organisation is set up */
    public void load() {
        if (!firstSetUp.isOpen()) {
            throw new NotFound("access.error.setUp");
        }
        form.setLanguage(preferences.getLocale().getLanguage());
        form.setZone(preferences.getZone().getId());
    }

    /** Leads from the sign-in page here as long as nobody could sign in. */
    public void insteadOfSignIn() throws IOException {
        if (firstSetUp.isOpen()) {
            go("/welcome.xhtml");
        }
    }

    public void setUp() throws IOException {
        firstSetUp.setUp(new Answers(
                organisation,
                Zones.language(form.getLanguage()),
                Zones.zone(form.getZone()),
                form.getLastName(),
                form.getFirstName(),
                form.getEmail(),
                form.getUserName(),
                password));
        go("/signin.xhtml?to=" + external().getRequestContextPath() + "/setup/users.xhtml");
    }

    private static void go(String page) throws IOException {
        external().redirect(external().getRequestContextPath() + page);
        FacesContext.getCurrentInstance().responseComplete();
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    public UserForm getForm() {
        return form;
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    /** The least number of characters of a password. */
    public int getShortest() {
        return passwords.shortest();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}

package org.enishi.access.view;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.ProfileAdministration;
import org.enishi.access.boundary.ProfileRow;
import org.enishi.platform.view.Toasts;

/** The dialog in which a profile is made as a copy of another (AC-04). */
@Named
@ViewScoped
public class NewProfileView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private ProfileAdministration profiles;

    @Inject
    private Toasts toasts;

    private Long origin;
    private String name;
    private transient List<ProfileRow> all;

    public void copy() throws IOException {
        long made = profiles.copy(current.get(), origin, name);
        toasts.done("access.profile.made", name);
        toasts.keep();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/setup/profile.xhtml?id=" + made + "&with=" + origin);
    }

    /** What a profile can be a copy of; first the one that most resemble. */
    public List<ProfileRow> getAll() {
        if (all == null) {
            all = profiles.all(current.get());
        }
        return all;
    }

    public Long getOrigin() {
        if (origin == null) {
            origin = getAll().stream()
                    .filter(p -> p.builtIn() && p.name().equals("Standard"))
                    .map(ProfileRow::id)
                    .findFirst()
                    .orElse(null);
        }
        return origin;
    }

    public void setOrigin(Long origin) {
        this.origin = origin;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}

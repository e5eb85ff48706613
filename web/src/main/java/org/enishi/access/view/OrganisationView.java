package org.enishi.access.view;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.OrganisationSettings;
import org.enishi.access.boundary.OrganisationSettings.Values;
import org.enishi.platform.view.Toasts;

/** The page of the organisation's settings (AC-02, AC-07). */
@Named
@ViewScoped
public class OrganisationView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private OrganisationSettings settings;

    @Inject
    private Toasts toasts;

    private long version;
    private String name;
    private String language;
    private String zone;
    private boolean socialTab;

    public void load() {
        var now = settings.get(current.get());
        version = now.version();
        name = now.values().name();
        language = now.values().language().getLanguage();
        zone = now.values().zone().getId();
        socialTab = now.values().socialTab();
    }

    public void save() throws IOException {
        settings.change(
                current.get(), version, new Values(name, Zones.language(language), Zones.zone(zone), socialTab));
        toasts.done("access.organisation.saved");
        toasts.keep();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/setup/organisation.xhtml");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public boolean isSocialTab() {
        return socialTab;
    }

    public void setSocialTab(boolean socialTab) {
        this.socialTab = socialTab;
    }
}

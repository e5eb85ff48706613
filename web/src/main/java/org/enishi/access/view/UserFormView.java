package org.enishi.access.view;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Consequence;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.SharingChange;
import org.enishi.access.boundary.UserAdministration;
import org.enishi.access.boundary.UserAdministration.Choice;
import org.enishi.access.boundary.UserDetail;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.view.Toasts;

/** The page of a user, and of one to be (AC-01). A change that means something is said first and saved then. */
@Named
@ViewScoped
public class UserFormView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private UserAdministration users;

    @Inject
    private SharingEffects sharing;

    @Inject
    private Toasts toasts;

    private String wanted;
    private Long id;
    private long version;
    private Long roleBefore;
    private String name;
    private boolean active = true;
    private boolean changeable = true;
    private final UserForm form = new UserForm();
    private String password;
    private List<String> toConfirm = List.of();
    private List<String> effectsOfDeactivating = List.of();
    private boolean askedToDeactivate;
    private transient List<Choice> profiles;
    private transient List<Choice> roles;

    public void load() {
        Actor actor = current.get();
        if (wanted == null) {
            form.fill(users.blank(actor));
            return;
        }
        if (!wanted.matches("\\d{1,18}")) {
            throw new NotFound("access.error.noUser");
        }
        show(users.get(actor, Long.parseLong(wanted)));
    }

    private void show(UserDetail user) {
        id = user.id();
        version = user.version();
        name = user.name();
        active = user.active();
        changeable = user.changeable();
        form.fill(user.values());
        roleBefore = form.getRole();
    }

    /** Saves, unless there is something to be said before. */
    public void save() throws IOException {
        if (id == null) {
            long made = users.create(current.get(), form.values(), password);
            toasts.done(password == null ? "access.user.madeAndInvited" : "access.user.made", form.getUserName());
            toUser(made);
            return;
        }
        toConfirm = meaning();
        if (toConfirm.isEmpty()) {
            store();
        }
    }

    /** Saves what was said; if it has come to mean something else, that is said first. */
    public void saveAnyway() throws IOException {
        List<String> said = toConfirm;
        toConfirm = meaning();
        if (toConfirm.isEmpty() || toConfirm.equals(said)) {
            store();
        }
    }

    private List<String> meaning() {
        List<String> said = new ArrayList<>(texts(users.effects(current.get(), id, form.values())));
        if (!Objects.equals(form.getRole(), roleBefore)) {
            said.addAll(sharing.of(new SharingChange.UserRole(id, form.getRole())));
        }
        return said;
    }

    private void store() throws IOException {
        toConfirm = List.of();
        users.change(current.get(), id, version, form.values());
        toasts.done("access.user.saved");
        toUser(id);
    }

    public void cancelSaving() {
        toConfirm = List.of();
    }

    /** Looks what it would mean, and has the page ask. */
    public void askToDeactivate() {
        effectsOfDeactivating = new ArrayList<>(texts(users.effectsOfDeactivating(current.get(), id)));
        effectsOfDeactivating.addAll(sharing.of(new SharingChange.UserActive(id, false)));
        askedToDeactivate = true;
    }

    public void deactivate() throws IOException {
        users.deactivate(current.get(), id, version);
        toasts.done("access.user.deactivated", name);
        toUser(id);
    }

    public void reactivate() throws IOException {
        users.reactivate(current.get(), id, version);
        toasts.done("access.user.reactivated", name);
        toUser(id);
    }

    /** Shows the user as they are by now. */
    public void showAnew() throws IOException {
        toUser(id);
    }

    private void toUser(long user) throws IOException {
        toasts.keep();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/setup/user.xhtml?id=" + user);
    }

    private List<String> texts(List<Consequence> effects) {
        AccessTexts said = CDI.current().select(AccessTexts.class).get();
        return effects.stream().map(said::consequence).toList();
    }

    public boolean isAskedToDeactivate() {
        return askedToDeactivate;
    }

    /** What deactivating this user would mean, once it was asked. */
    public List<String> getEffectsOfDeactivating() {
        return effectsOfDeactivating;
    }

    public List<Choice> getProfiles() {
        if (profiles == null) {
            profiles = users.profiles(current.get());
        }
        return profiles;
    }

    public List<Choice> getRoles() {
        if (roles == null) {
            roles = users.roles(current.get());
        }
        return roles;
    }

    public List<String> getToConfirm() {
        return toConfirm;
    }

    public UserForm getForm() {
        return form;
    }

    public boolean isExisting() {
        return id != null;
    }

    public Long getId() {
        return id;
    }

    public long getVersion() {
        return version;
    }

    public String getName() {
        return name;
    }

    public boolean isActive() {
        return active;
    }

    public boolean isChangeable() {
        return changeable;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}

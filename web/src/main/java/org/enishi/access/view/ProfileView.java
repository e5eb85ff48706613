package org.enishi.access.view;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.ProfileAdministration;
import org.enishi.access.boundary.ProfileDetail;
import org.enishi.access.boundary.ProfileRow;
import org.enishi.access.entity.Permission;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.view.Toasts;

/** A permission profile beside another one, with what differs (AC-04, AC-05). */
@Named
@ViewScoped
public class ProfileView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private ProfileAdministration profiles;

    @Inject
    private Toasts toasts;

    private String wanted;
    private String with;
    private String show;
    private long id;
    private long version;
    private String name;
    private String newName;
    private boolean builtIn;
    private long users;
    private long activeUsers;
    private boolean twoFactor;
    private boolean twoFactorBefore;
    private long withoutTwoFactor;
    private long passwordTokens;
    private final Map<String, Boolean> granted = new HashMap<>();
    private Set<Permission> before = Set.of();
    private Long otherId;
    private String otherName;
    private Set<Permission> other = Set.of();
    private List<ProfileRow> others = List.of();

    public void load() {
        Actor actor = current.get();
        actor.require(Permission.PROFILES);
        ProfileDetail profile = profiles.get(actor, id(wanted));
        id = profile.id();
        version = profile.version();
        name = profile.name();
        newName = name;
        builtIn = profile.builtIn();
        users = profile.users();
        activeUsers = profile.activeUsers();
        twoFactorBefore = profile.twoFactorRequired();
        twoFactor = twoFactorBefore;
        withoutTwoFactor = profile.withoutTwoFactor();
        passwordTokens = profile.passwordTokens();
        before = profile.permissions();
        for (Permission permission : Permission.values()) {
            granted.put(permission.name(), before.contains(permission));
        }
        others = profiles.all(actor).stream().filter(p -> p.id() != id).toList();
        ProfileDetail beside = profiles.get(actor, with == null ? usual() : id(with));
        otherId = beside.id();
        otherName = beside.name();
        other = beside.permissions();
    }

    private static long id(String text) {
        if (text == null || !text.matches("\\d{1,18}")) {
            throw new NotFound("access.error.noProfile");
        }
        return Long.parseLong(text);
    }

    /** Standard is what others are compared with; Standard itself with Administrator. */
    private long usual() {
        return others.stream()
                .filter(ProfileRow::builtIn)
                .filter(p -> p.name().equals("Standard"))
                .findFirst()
                .orElse(others.get(0))
                .id();
    }

    public void save() throws IOException {
        Set<Permission> wantedNow = EnumSet.noneOf(Permission.class);
        granted.forEach((permission, on) -> {
            if (on) {
                wantedNow.add(Permission.valueOf(permission));
            }
        });
        profiles.change(current.get(), id, version, wantedNow, twoFactor);
        toasts.done("access.profile.saved");
        go("/setup/profile.xhtml?id=" + id + "&with=" + otherId);
    }

    public void rename() throws IOException {
        profiles.rename(current.get(), id, version, newName);
        toasts.done("access.profile.renamed");
        go("/setup/profile.xhtml?id=" + id + "&with=" + otherId);
    }

    public void delete() throws IOException {
        profiles.delete(current.get(), id, version);
        toasts.done("access.profile.deleted", name);
        go("/setup/profiles.xhtml");
    }

    private void go(String page) throws IOException {
        toasts.keep();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + page);
    }

    /** Whether the two profiles differ in a permission, as it is saved. */
    public boolean differs(Permission permission) {
        return before.contains(permission) != other.contains(permission);
    }

    public boolean otherHas(Permission permission) {
        return other.contains(permission);
    }

    public boolean has(Permission permission) {
        return before.contains(permission);
    }

    /** How many permissions differ. */
    public long getDifferences() {
        return EnumSet.allOf(Permission.class).stream().filter(this::differs).count();
    }

    public boolean isDifferencesOnly() {
        return "differences".equals(show);
    }

    /** Whether a row has to be shown. */
    public boolean shown(Permission permission) {
        return !isDifferencesOnly() || differs(permission);
    }

    public boolean shownAny(List<Permission> permissions) {
        return permissions.stream().anyMatch(this::shown);
    }

    public Map<String, Boolean> getGranted() {
        return granted;
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public boolean isBuiltIn() {
        return builtIn;
    }

    public long getUsers() {
        return users;
    }

    public long getActiveUsers() {
        return activeUsers;
    }

    public boolean isTwoFactor() {
        return twoFactor;
    }

    public void setTwoFactor(boolean twoFactor) {
        this.twoFactor = twoFactor;
    }

    /** Whether two-factor sign-in is required, as it is saved. */
    public boolean isTwoFactorBefore() {
        return twoFactorBefore;
    }

    /** How many programs are signed out, if two-factor sign-in is switched on. */
    public long getPasswordTokens() {
        return passwordTokens;
    }

    public long getWithoutTwoFactor() {
        return withoutTwoFactor;
    }

    public Long getOtherId() {
        return otherId;
    }

    public String getOtherName() {
        return otherName;
    }

    public List<ProfileRow> getOthers() {
        return others;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getWith() {
        return with;
    }

    public void setWith(String with) {
        this.with = with;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }
}

package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.UserAdministration;
import org.enishi.access.boundary.UserAdministration.Choice;
import org.enishi.access.boundary.UserQuery;
import org.enishi.access.boundary.UserQuery.Sort;
import org.enishi.access.boundary.UserRow;

/** The list of users (AC-01). All that it shows is named in its address. */
@Named
@RequestScoped
public class UserListView {

    /** Which users by their state. */
    public enum State {
        ACTIVE,
        INACTIVE,
        ALL
    }

    @Inject
    private CurrentActor current;

    @Inject
    private UserAdministration users;

    @Inject
    private HttpServletRequest request;

    private String text;
    private State state;
    private Long profile;
    private Long role;
    private Sort sort;
    private Address address;
    private Pager pager;
    private List<UserRow> rows = List.of();
    private List<Choice> profiles = List.of();
    private List<Choice> roles = List.of();

    public void load() {
        Actor actor = current.get();
        var asked = new Asked(request);
        text = asked.text("q");
        state = asked.constant("state", State.class, State.ACTIVE);
        profile = asked.id("profile");
        role = asked.id("role");
        sort = asked.constant("sort", Sort.class, Sort.NAME);
        Boolean active = state == State.ALL ? null : Boolean.valueOf(state == State.ACTIVE);
        var slice = users.list(actor, new UserQuery(text, active, profile, role, sort, asked.place("at")));
        rows = slice.items();
        profiles = users.profiles(actor);
        roles = users.roles(actor);
        address = new Address("/setup/users.xhtml")
                .with("q", text)
                .with("state", state == State.ACTIVE ? null : state.name().toLowerCase(Locale.ROOT))
                .with("profile", profile)
                .with("role", role)
                .with("sort", sort == Sort.NAME ? null : sort.name().toLowerCase(Locale.ROOT));
        pager = new Pager(slice, address, asked.page(), request.getContextPath());
    }

    public String sortedBy(String name) {
        return address.with("sort", name.equals("name") ? null : name).href(request.getContextPath());
    }

    public String orderOf(String name) {
        return sort.name().equalsIgnoreCase(name) ? "ascending" : null;
    }

    public boolean isConditional() {
        return text != null || profile != null || role != null || state != State.ACTIVE;
    }

    public String getText() {
        return text;
    }

    public String getState() {
        return state.name();
    }

    public Long getProfile() {
        return profile;
    }

    public Long getRole() {
        return role;
    }

    public String getSort() {
        return sort == Sort.NAME ? null : sort.name().toLowerCase(Locale.ROOT);
    }

    public Pager getPager() {
        return pager;
    }

    public List<UserRow> getRows() {
        return rows;
    }

    public List<Choice> getProfiles() {
        return profiles;
    }

    public List<Choice> getRoles() {
        return roles;
    }
}

package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.ProfileAdministration;
import org.enishi.access.boundary.ProfileRow;

/** The list of permission profiles (AC-04, AC-08). */
@Named
@RequestScoped
public class ProfileListView {

    @Inject
    private CurrentActor current;

    @Inject
    private ProfileAdministration profiles;

    @Inject
    private HttpServletRequest request;

    private boolean available;
    private String text;
    private Pager pager;
    private List<ProfileRow> rows = List.of();

    public void load() {
        Actor actor = current.get();
        available = profiles.isAvailable(actor);
        if (!available) {
            return;
        }
        var asked = new Asked(request);
        text = asked.text("q");
        var slice = profiles.list(actor, text, asked.place("at"));
        rows = slice.items();
        pager = new Pager(
                slice, new Address("/setup/profiles.xhtml").with("q", text), asked.page(), request.getContextPath());
    }

    public boolean isAvailable() {
        return available;
    }

    public String getText() {
        return text;
    }

    public List<ProfileRow> getRows() {
        return rows;
    }

    public Pager getPager() {
        return pager;
    }
}

package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Users;
import org.enishi.access.boundary.Users.UserName;

/** Whom a record can be given to, read once a request where a page asks for them. */
@Named
@RequestScoped
public class Owners {

    @Inject
    private CurrentActor actor;

    @Inject
    private Users users;

    private List<UserName> all;

    public List<UserName> getAll() {
        if (all == null) {
            all = users.assignable(actor.get());
        }
        return all;
    }
}

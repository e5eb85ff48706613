package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;

/** The person who is signed in, as the frame shows them. */
@Named
@RequestScoped
public class CurrentUser {

    @Inject
    private CurrentActor actor;

    public boolean isSignedIn() {
        return actor.find().isPresent();
    }

    /** The id as the push channel knows the user; null for nobody. */
    public Long getId() {
        return actor.find().map(Actor::id).orElse(null);
    }

    public String getName() {
        return actor.find().map(Actor::name).orElse("");
    }

    public String getEmail() {
        return actor.find().map(Actor::email).orElse("");
    }
}

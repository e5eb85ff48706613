package org.enishi.access.boundary;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.enishi.platform.boundary.Correlation;
import org.enishi.platform.boundary.Unauthenticated;

/** The actor of this request, put here by the sign-in mechanism before anything else runs. */
@RequestScoped
public class CurrentActor {

    private Actor actor;

    public void become(Actor who) {
        this.actor = who;
        Correlation.of(who.id());
    }

    public Optional<Actor> find() {
        return Optional.ofNullable(actor);
    }

    /** @throws Unauthenticated if nobody is signed in */
    public Actor get() {
        return find().orElseThrow(Unauthenticated::new);
    }
}

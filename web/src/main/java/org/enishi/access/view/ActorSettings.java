package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.platform.view.UserSettings;

/** The language and zone of the actor of this request. */
@RequestScoped
public class ActorSettings implements UserSettings {

    @Inject
    private CurrentActor actor;

    @Override
    public Optional<Locale> language() {
        return actor.find().map(Actor::locale);
    }

    @Override
    public Optional<ZoneId> zone() {
        return actor.find().map(Actor::zone);
    }
}

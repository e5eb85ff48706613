package org.enishi.sociallink.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.SignIn;
import org.enishi.crm.boundary.Timeline;
import org.enishi.network.boundary.NetworkAccountChanged;
import org.enishi.network.boundary.WriteMoved;
import org.enishi.network.boundary.WriteSettled;
import org.enishi.network.boundary.WriteView;
import org.enishi.network.entity.AccountState;
import org.enishi.sociallink.boundary.SocialPanelChanged;
import org.enishi.sociallink.entity.SocialCacheRepository;
import org.enishi.sociallink.entity.SocialTieRepository;

/** What follows here from what happens to accounts and writes. */
@ApplicationScoped
public class SocialObservers {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Timeline timeline;

    @Inject
    private SignIn signIn;

    @Inject
    private Event<SocialPanelChanged> changed;

    /** What was fetched with an account goes when the account stops working (LI-04); the ties stay. */
    void forget(@Observes NetworkAccountChanged event) {
        if (event.now() != AccountState.ACTIVE) {
            new SocialCacheRepository(em).removeAccount(event.accountId());
        }
    }

    /** What was done at a network stands in the record's timeline, failures too (LI-20). */
    void note(@Observes WriteSettled event) {
        WriteView write = event.write();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("network", write.network().key());
        payload.put("outcome", write.state().name());
        payload.put("target", write.target());
        put(payload, "subject", write.subject());
        put(payload, "text", write.text());
        put(payload, "remoteId", write.remoteId());
        put(payload, "problem", write.problem());
        timeline.add(
                actor(write.actorId()),
                new SocialTieRepository(em).typeOf(write.recordId()),
                write.recordId(),
                "SOCIAL_" + write.operation(),
                payload,
                write.network().permission());
    }

    /** Somebody deactivated since they asked still is who asked. */
    private Actor actor(long userId) {
        return signIn.again(userId)
                .orElseGet(() -> new Actor(userId, "", "", "", "", Locale.ROOT, ZoneOffset.UTC, Set.of(), Map.of()));
    }

    void show(@Observes WriteMoved event) {
        WriteView write = event.write();
        changed.fire(new SocialPanelChanged(write.actorId(), write.recordId(), write.network()));
    }

    private static void put(Map<String, Object> payload, String name, String value) {
        if (value != null) {
            payload.put(name, value);
        }
    }
}

package org.enishi.sociallink.control;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.AuditLog;
import org.enishi.crm.boundary.RecordHead;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.boundary.Timeline;
import org.enishi.crm.entity.RecordType;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.entity.Network;
import org.enishi.platform.boundary.NotFound;
import org.enishi.sociallink.boundary.Association.OtherRecord;
import org.enishi.sociallink.boundary.SocialTieChanged;
import org.enishi.sociallink.boundary.TieView;
import org.enishi.sociallink.entity.SocialCacheRepository;
import org.enishi.sociallink.entity.SocialTie;
import org.enishi.sociallink.entity.SocialTieRepository;
import org.enishi.sociallink.entity.SocialTieRepository.TiedRecord;

/** Makes and ends ties, in the caller's transaction. The caller has made sure that the actor may edit the record. */
@Dependent
public class Ties {

    /** Of how many records of one person the actor's own are picked out. */
    private static final int MOST_TRIED = 1_000;

    private static final int MOST_NAMED = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Records records;

    @Inject
    private Timeline timeline;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<SocialTieChanged> changed;

    @Inject
    private Clock clock;

    public Optional<SocialTie> find(long recordId, Network network) {
        return new SocialTieRepository(em).find(recordId, network);
    }

    /** Ties the record, or ties it to somebody else. */
    public TieView tie(Actor actor, RecordHead record, Network network, RemotePerson person, boolean automatic) {
        SocialTieRepository ties = new SocialTieRepository(em);
        ties.lockRecord(record.id());
        Optional<SocialTie> known = ties.find(record.id(), network);
        String before = known.map(SocialTie::remoteId).orElse(null);
        SocialTie tie = known.orElseGet(() -> new SocialTie(record.id(), network));
        tie.tie(
                person.id(),
                person.name(),
                person.handle(),
                person.profileUrl(),
                automatic,
                actor.id(),
                clock.instant());
        if (known.isEmpty()) {
            ties.add(tie);
        }
        ties.accept(record.id(), network, person.id());
        if (!person.id().equals(before)) {
            note(
                    actor,
                    record,
                    before == null ? "SOCIAL_ASSOCIATED" : "SOCIAL_CHANGED",
                    tie,
                    before == null ? "social.associated" : "social.changed");
            if (before != null) {
                new SocialCacheRepository(em).removePerson(network, before);
            }
            changed.fire(new SocialTieChanged(record.id(), network, before, person.id()));
        }
        return view(tie);
    }

    /** Ties a record by itself, if nobody has untied it from this person and it is still free. */
    public Optional<TieView> tieByItself(Actor actor, RecordHead record, Network network, RemotePerson person) {
        SocialTieRepository ties = new SocialTieRepository(em);
        ties.lockRecord(record.id());
        return ties.find(record.id(), network).isPresent() || ties.isDeclined(record.id(), network, person.id())
                ? Optional.empty()
                : Optional.of(tie(actor, record, network, person, true));
    }

    /** Unties the record, and forgets for everybody what was cached of the person. */
    public void untie(Actor actor, RecordHead record, Network network) {
        SocialTieRepository ties = new SocialTieRepository(em);
        ties.lockRecord(record.id());
        SocialTie tie = ties.find(record.id(), network).orElseThrow(() -> new NotFound("sociallink.error.notTied"));
        ties.remove(tie);
        ties.decline(record.id(), network, tie.remoteId());
        new SocialCacheRepository(em).removePerson(network, tie.remoteId());
        note(actor, record, "SOCIAL_DISASSOCIATED", tie, "social.disassociated");
        changed.fire(new SocialTieChanged(record.id(), network, tie.remoteId(), null));
    }

    /** Other records of the same person, as far as the actor may see them (LI-09). */
    public List<OtherRecord> alsoTied(Actor actor, Network network, String remoteId, long exceptRecord) {
        Map<RecordType, List<Long>> tied = new SocialTieRepository(em)
                .others(network, remoteId, exceptRecord, MOST_TRIED).stream()
                        .collect(groupingBy(TiedRecord::type, mapping(TiedRecord::id, toList())));
        return tied.entrySet().stream()
                .flatMap(ofType -> records.names(actor, ofType.getKey(), ofType.getValue()).entrySet().stream()
                        .map(name -> new OtherRecord(ofType.getKey(), name.getKey(), name.getValue())))
                .sorted(comparing(OtherRecord::id))
                .limit(MOST_NAMED)
                .toList();
    }

    private void note(Actor actor, RecordHead record, String kind, SocialTie tie, String action) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("network", tie.network().key());
        payload.put("remoteId", tie.remoteId());
        payload.put("name", tie.name());
        payload.put("automatic", tie.isAutomatic());
        timeline.add(
                actor, record.type(), record.id(), kind, payload, tie.network().permission());
        audit.record(
                actor,
                action,
                record.type() + ":" + record.id() + " " + tie.network().key() + ":" + tie.remoteId());
    }

    public static TieView view(SocialTie tie) {
        return new TieView(
                tie.network(),
                tie.remoteId(),
                tie.name(),
                tie.handle(),
                tie.profileUrl(),
                tie.isAutomatic(),
                tie.tiedBy(),
                tie.tiedAt());
    }
}

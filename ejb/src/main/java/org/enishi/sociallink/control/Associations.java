package org.enishi.sociallink.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.enishi.access.entity.Level;
import org.enishi.crm.boundary.RecordHead;
import org.enishi.crm.boundary.Records;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.sociallink.boundary.Association;
import org.enishi.sociallink.boundary.Association.OtherRecord;
import org.enishi.sociallink.boundary.TieView;
import org.enishi.sociallink.entity.SocialTieRepository;

/** Associates records, outside of any transaction of the caller's. */
@Dependent
public class Associations {

    private static final int MOST_NAMED = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private CacheTx cache;

    @Inject
    private TieTx ties;

    @Inject
    private Records records;

    /** Ties the record to one of the candidates that the viewer is shown. */
    public Association fromCandidates(Beside beside, Optional<AccountView> account, String remoteId) {
        RemotePerson person = account.flatMap(a -> cache.content(
                        CacheKey.search(
                                a.id(), beside.network(), beside.record().id()),
                        CachedSearch.class))
                .flatMap(search -> search.people().stream()
                        .filter(p -> p.id().equals(remoteId))
                        .findFirst())
                .orElseThrow(() -> new Rejected("sociallink.error.candidate"));
        return to(beside, person);
    }

    public Association to(Beside beside, RemotePerson person) {
        TieView tie = ties.tie(beside.actor(), beside.record(), beside.network(), person);
        return new Association(tie, alsoTied(beside, person.id()));
    }

    /** Other records of the same person, as far as the actor may see them (LI-09). */
    private List<OtherRecord> alsoTied(Beside beside, String remoteId) {
        List<OtherRecord> others = new ArrayList<>();
        for (var other : new SocialTieRepository(em)
                .others(beside.network(), remoteId, beside.record().id(), MOST_NAMED)) {
            try {
                RecordHead head = records.head(beside.actor(), other.type(), other.id(), Level.SEE);
                others.add(new OtherRecord(head.type(), head.id(), head.name()));
            } catch (NotFound | Denied e) {
                // the actor may not see it, so it isn't named
                continue;
            }
        }
        return others;
    }

    /** Whom the record is tied to; to be told only to those who may use the network at all. */
    public TieView person(Beside beside) {
        beside.actor().require(beside.network().permission());
        return ties.find(beside.record().id(), beside.network())
                .orElseThrow(() -> new Rejected("sociallink.error.notTied"));
    }
}

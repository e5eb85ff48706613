package org.enishi.sociallink.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.platform.boundary.Rejected;
import org.enishi.sociallink.boundary.Association;
import org.enishi.sociallink.boundary.TieView;

/** Associates records, outside of any transaction of the caller's. */
@Dependent
public class Associations {

    @Inject
    private CacheTx cache;

    @Inject
    private TieTx ties;

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
        return new Association(
                tie,
                ties.alsoTied(
                        beside.actor(),
                        beside.network(),
                        person.id(),
                        beside.record().id()));
    }

    /** Whom the record is tied to; to be told only to those who may use the network at all. */
    public TieView person(Beside beside) {
        beside.actor().require(beside.network().permission());
        return ties.find(beside.record().id(), beside.network())
                .orElseThrow(() -> new Rejected("sociallink.error.notTied"));
    }
}

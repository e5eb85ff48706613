package org.enishi.sociallink.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.enishi.access.boundary.Actor;
import org.enishi.crm.entity.RecordType;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.NetworkAccounts;
import org.enishi.network.entity.Network;
import org.enishi.sociallink.boundary.SocialIcon;
import org.enishi.sociallink.boundary.SocialIcon.State;
import org.enishi.sociallink.entity.SocialTie;
import org.enishi.sociallink.entity.SocialTieRepository;

/** What the icons beside a record show. */
@Dependent
public class IconReading {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private NetworkAccounts accounts;

    @Inject
    private Access access;

    /** Beyond seeing whether the record is the actor's to see: one statement for accounts, one for ties. */
    public List<SocialIcon> of(Actor actor, RecordType type, long id) {
        if (type != RecordType.LEAD && type != RecordType.CONTACT) {
            return List.of();
        }
        access.see(actor, type, id);
        Set<Network> tied = new SocialTieRepository(em)
                .ofRecord(id).stream()
                        .map(SocialTie::network)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Network.class)));
        return accounts.brief(actor).stream()
                .map(a -> new SocialIcon(a.network(), state(a), tied.contains(a.network()), a.state()))
                .toList();
    }

    private static State state(AccountView account) {
        if (!account.configured()) {
            return State.NOT_CONFIGURED;
        }
        return switch (account.state()) {
            case ACTIVE -> State.AUTHENTICATED;
            case DISCONNECTED -> State.NOT_AUTHENTICATED;
            default -> State.NEEDS_ME;
        };
    }
}

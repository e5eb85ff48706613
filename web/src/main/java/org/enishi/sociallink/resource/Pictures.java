package org.enishi.sociallink.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.enishi.access.boundary.Actor;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.NetworkPeople;
import org.enishi.network.boundary.Picture;
import org.enishi.network.entity.Network;

/**
 * Keeps pictures that come slowly from taking all threads of the server. Also the annotated class that a WAR must have
 * for the server to mind fault tolerance in the EJB jar beside it.
 */
@ApplicationScoped
public class Pictures {

    @Inject
    private NetworkPeople people;

    @Bulkhead(24)
    public Answer<Picture> fetch(Actor actor, Network network, String address) {
        return people.picture(actor, network, address);
    }
}

package org.enishi.sociallink.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.enishi.crm.boundary.Portrait;
import org.enishi.crm.boundary.RecordPictures.Picture;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.NetworkPeople;
import org.enishi.network.boundary.Problem;

/** Takes a profile's picture as the record's (LI-19): fetched and made anew outside of any transaction. */
@ApplicationScoped
public class ProfilePictures {

    @Inject
    private NetworkPeople people;

    @Inject
    private PictureTx stored;

    Answer<Picture> take(Beside beside, String personId) {
        Answer<Portrait> portrait = people.portrait(beside.actor(), beside.network(), personId)
                .then(original -> Portrait.of(original.content())
                        .map(Answer::ok)
                        .orElseGet(() -> Answer.failed(Problem.refused(Problem.Refused.Cause.INVALID))));
        portrait.problem().ifPresent(problem -> stored.refused(beside, personId, problem));
        return portrait.map(made -> stored.taken(beside, personId, made));
    }
}

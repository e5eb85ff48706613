package org.enishi.sociallink.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.enishi.access.boundary.AuditLog;
import org.enishi.crm.boundary.Portrait;
import org.enishi.crm.boundary.RecordPictures;
import org.enishi.crm.boundary.RecordPictures.Picture;
import org.enishi.crm.boundary.Timeline;
import org.enishi.network.boundary.Problem;

/** Notes what came of taking a profile's picture, with the picture or without (LI-20). */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PictureTx {

    @Inject
    private RecordPictures pictures;

    @Inject
    private Timeline timeline;

    @Inject
    private AuditLog audit;

    public Picture taken(Beside beside, String personId, Portrait portrait) {
        Picture picture = pictures.take(
                beside.actor(),
                beside.record().type(),
                beside.record().id(),
                portrait,
                beside.network().key());
        note(beside, personId, "DONE", null);
        audit.record(
                beside.actor(),
                "social.picture",
                beside.record().type() + ":" + beside.record().id() + " "
                        + beside.network().key() + ":" + personId);
        return picture;
    }

    public void refused(Beside beside, String personId, Problem problem) {
        note(beside, personId, "REFUSED", problem);
    }

    private void note(Beside beside, String personId, String outcome, Problem problem) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("network", beside.network().key());
        payload.put("target", personId);
        payload.put("outcome", outcome);
        if (problem != null) {
            payload.put("problem", problem.code());
        }
        timeline.add(
                beside.actor(),
                beside.record().type(),
                beside.record().id(),
                "SOCIAL_PICTURE",
                payload,
                beside.network().permission());
    }
}

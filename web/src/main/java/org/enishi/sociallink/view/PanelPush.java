package org.enishi.sociallink.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import org.enishi.sociallink.boundary.SocialPanelChanged;

/** Tells an open page that its panel has something new; a page that can't be told asks by itself. */
@ApplicationScoped
public class PanelPush {

    @Inject
    @Push(channel = "panel")
    private PushContext push;

    void tell(@Observes SocialPanelChanged event) {
        push.send(event.recordId() + ":" + event.network().key(), event.userId());
    }
}

package org.enishi.sociallink.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.network.entity.Network;
import org.enishi.platform.view.Texts;
import org.enishi.platform.view.Times;
import org.enishi.sociallink.boundary.PanelView.Education;
import org.enishi.sociallink.boundary.PanelView.Position;
import org.enishi.sociallink.boundary.PanelView.Trouble;
import org.enishi.sociallink.boundary.TieView;

/** What the panel says of problems, spans of time and ties made by themselves. */
@Named
@RequestScoped
public class SocialTexts {

    /** So long a tie that was made by itself offers to be taken back. */
    private static final Duration UNDO = Duration.ofMinutes(10);

    private static final String LIMIT = "network.problem.LIMIT_REACHED";
    private static final String LIMIT_FOR_NOW = "network.problem.LIMIT_REACHED_FOR_NOW";

    @Inject
    private Texts texts;

    @Inject
    private Times times;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor actor;

    /** Why something can't be shown or was not done, with the time from which it can be tried again. */
    public String trouble(Trouble trouble, Network network) {
        String name = texts.get("network.name." + network.key());
        if (trouble.key().equals(LIMIT) && trouble.until() == null) {
            return texts.of(LIMIT_FOR_NOW, name);
        }
        return texts.of(trouble.key(), name, times.dayAndTime(trouble.until()));
    }

    /** When somebody worked somewhere. */
    public String span(Position position) {
        String from = position.from() == null ? "" : position.from();
        String to = position.current() || position.to() == null ? "" : position.to();
        return from.isEmpty() && to.isEmpty() ? "" : from + "–" + to;
    }

    /** When somebody learned somewhere. */
    public String span(Education education) {
        String from = education.from() == null ? "" : education.from();
        String to = education.to() == null ? "" : education.to();
        return from.isEmpty() || to.isEmpty() ? from + to : from + "–" + to;
    }

    /** Whether to say that the tie was made by itself, and offer to take it back (LI-06). */
    public boolean justMatched(TieView tie) {
        return tie != null
                && tie.automatic()
                && tie.tiedById() == actor.get().id()
                && Duration.between(tie.tiedAt(), clock.instant()).compareTo(UNDO) < 0;
    }
}

package org.enishi.sociallink.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
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
        return span(position.from(), position.current() ? null : position.to(), position.current());
    }

    /** When somebody learned somewhere. */
    public String span(Education education) {
        return span(education.from(), education.to(), false);
    }

    private String span(String from, String to, boolean lasting) {
        boolean hasFrom = from != null && !from.isEmpty();
        boolean hasTo = to != null && !to.isEmpty();
        if (hasFrom && hasTo) {
            return texts.of("sociallink.span", month(from), month(to));
        }
        if (hasFrom) {
            return lasting ? texts.of("sociallink.span.since", month(from)) : month(from);
        }
        return hasTo ? texts.of("sociallink.span.until", month(to)) : "";
    }

    /** Networks tell a year, or a year and a month; what is neither is shown as it is. */
    private String month(String told) {
        return told.matches("\\d{4}-(0[1-9]|1[0-2])(-.*)?") ? times.month(YearMonth.parse(told.substring(0, 7))) : told;
    }

    /** Whether to say that the tie was made by itself, and offer to take it back (LI-06). */
    public boolean justMatched(TieView tie) {
        return tie != null
                && tie.automatic()
                && tie.tiedById() == actor.get().id()
                && Duration.between(tie.tiedAt(), clock.instant()).compareTo(UNDO) < 0;
    }
}

package org.enishi.network.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.Problem.Unreachable;
import org.enishi.network.entity.Network;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Instant NOW = Instant.parse("2026-11-02T15:04:05Z");

    @Test
    @Tag("LI-21")
    void linkedInsWindowEndsAtMidnightUtcAndOthersAfterADay() {
        QuotaRules rules = new QuotaRules(null);
        assertThat(rules.windowEnd(Network.LINKEDIN, NOW)).isEqualTo("2026-11-03T00:00:00Z");
        assertThat(rules.windowEnd(Network.FACEBOOK, NOW)).isEqualTo("2026-11-03T15:04:05Z");
    }

    @Test
    @Tag("LI-02")
    void tokensAreRenewedAQuarterOfTheirLifeBeforeItsEndOrAWeek() {
        assertThat(AccountTx.refreshDue(NOW.plus(Duration.ofHours(2)), NOW))
                .isEqualTo(NOW.plus(Duration.ofMinutes(90)));
        assertThat(AccountTx.refreshDue(NOW.plus(Duration.ofDays(60)), NOW)).isEqualTo(NOW.plus(Duration.ofDays(53)));
        assertThat(AccountTx.refreshDue(null, NOW)).isNull();
    }

    @Test
    @Tag("LI-23")
    void pausesBetweenAttemptsGrowAndTheyEnd() {
        assertThat(OutboxRules.againAt(1, NOW)).contains(NOW.plusSeconds(5));
        assertThat(OutboxRules.againAt(2, NOW)).contains(NOW.plusSeconds(15));
        assertThat(OutboxRules.againAt(5, NOW)).contains(NOW.plusSeconds(405));
        assertThat(OutboxRules.againAt(6, NOW)).isEmpty();
    }

    @Test
    @Tag("LI-23")
    void aLookUpThatCanNeverSucceedIsLeftToTheUser() {
        assertThat(OutboxRules.canLookUpLater(Problem.unreachable(Unreachable.Cause.DOWN)))
                .isTrue();
        assertThat(OutboxRules.canLookUpLater(Problem.notAuthenticated(NotAuthenticated.Cause.REVOKED)))
                .isTrue();
        assertThat(OutboxRules.canLookUpLater(new Problem.LimitReached(NOW))).isTrue();
        assertThat(OutboxRules.canLookUpLater(Problem.notAuthenticated(NotAuthenticated.Cause.SCOPE_MISSING)))
                .isFalse();
        assertThat(OutboxRules.canLookUpLater(Problem.refused(Refused.Cause.NOT_FOUND)))
                .isFalse();
    }
}

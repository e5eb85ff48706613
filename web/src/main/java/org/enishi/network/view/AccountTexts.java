package org.enishi.network.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.AccountView.Ability;
import org.enishi.network.boundary.AccountView.QuotaUse;
import org.enishi.network.boundary.NetworkAccounts;
import org.enishi.network.boundary.NetworkAccounts.ServerChoice;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.QuotaOperation;
import org.enishi.network.entity.Standing;
import org.enishi.platform.view.Preferences;
import org.enishi.platform.view.Texts;
import org.enishi.platform.view.Times;

/** What pages say of a user's own account at a network. */
@Named
@RequestScoped
public class AccountTexts {

    private static final int OFFERED_DAYS = 90;

    @Inject
    private Texts texts;

    @Inject
    private Times times;

    @Inject
    private Preferences preferences;

    @Inject
    private Clock clock;

    @Inject
    private NetworkAccounts accounts;

    /** A limit as a meter shows it. */
    public static class Quota {

        private final String id;
        private final String label;
        private final QuotaUse use;
        private final String note;

        Quota(String id, String label, QuotaUse use, String note) {
            this.id = id;
            this.label = label;
            this.use = use;
            this.note = note;
        }

        public String getId() {
            return id;
        }

        public String getLabel() {
            return label;
        }

        public int getUsed() {
            return Math.min(use.used(), use.max());
        }

        /** How many were used, whatever the limit. */
        public int getTotal() {
            return use.used();
        }

        public boolean isLimited() {
            return AccountTexts.isLimited(use);
        }

        public int getMax() {
            return use.max();
        }

        public int getLeft() {
            return Math.max(0, use.max() - use.used());
        }

        /** From here the meter warns. */
        public int getLow() {
            return Math.max(1, use.max() * 8 / 10);
        }

        /** From here the meter says that nothing is left. */
        public int getHigh() {
            return Math.max(1, use.max() - 1);
        }

        public String getNote() {
            return note;
        }
    }

    private static boolean isLimited(QuotaUse use) {
        return use.max() > 0 && use.max() < Integer.MAX_VALUE;
    }

    /** The limits that are set. */
    public List<Quota> quotas(AccountView account) {
        return account.quotas().stream()
                .filter(AccountTexts::isLimited)
                .map(q -> quota(account, q))
                .toList();
    }

    /** The limits that are set, and what was used of the rest. */
    public List<Quota> uses(AccountView account) {
        return account.quotas().stream()
                .filter(q -> isLimited(q) || q.used() > 0 || q.blockedUntil() != null)
                .map(q -> quota(account, q))
                .toList();
    }

    /** What an ability comes to for the user: the key of the words for it. */
    public String standing(Ability ability) {
        if (ability.offered()) {
            return ability.granted() ? "network.granted" : "network.notGranted";
        }
        // what networks give to every application is lacking only where the operator wants it so
        Standing why = ability.standing() == Standing.AVAILABLE ? Standing.OFF : ability.standing();
        return "network.standing." + why;
    }

    private Quota quota(AccountView account, QuotaUse use) {
        QuotaOperation operation = use.operation();
        String note = null;
        if (use.blockedUntil() != null && use.blockedUntil().isAfter(clock.instant())) {
            note = texts.of("network.quota.blocked", times.dayAndTime(use.blockedUntil()));
        } else if (use.used() > 0 && use.resetsAt() != null) {
            note = texts.of("network.quota.resets", times.dayAndTime(use.resetsAt()));
        }
        return new Quota(
                "quota-" + account.network().key() + "-" + operation.key(),
                texts.get(texts.keyAt(account.network().key(), "network.quota." + operation.name())),
                use,
                note);
    }

    public LocalDate getInNinetyDays() {
        return today().plusDays(OFFERED_DAYS);
    }

    public LocalDate getTomorrow() {
        return today().plusDays(1);
    }

    /** The servers to choose from before an authentication begins. */
    public ServerChoice servers(String network) {
        return accounts.servers(Network.ofKey(network).orElseThrow());
    }

    /** Where an authentication begins, and where it comes back to; at the usual server, where there are several. */
    public String startOf(String network, String returnTo) {
        List<String> offered = servers(network).offered();
        return preferences.getContextPath()
                + "/oauth/"
                + network
                + "/start?return="
                + encoded(returnTo)
                + (offered.isEmpty() ? "" : "&server=" + encoded(offered.get(0)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), preferences.getZone());
    }
}

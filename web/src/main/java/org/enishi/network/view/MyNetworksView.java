package org.enishi.network.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.NetworkAccounts;
import org.enishi.network.entity.Network;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.view.Texts;
import org.enishi.platform.view.Toasts;

/** The user's own accounts at networks: what each may do, until when, and ending it. */
@Named
@RequestScoped
public class MyNetworksView {

    @Inject
    private CurrentActor current;

    @Inject
    private NetworkAccounts accounts;

    @Inject
    private Texts texts;

    @Inject
    private Toasts toasts;

    @Inject
    private AuthenticationOutcome result;

    private String outcome;
    private String panel;
    private List<AccountView> all;

    public void load() {
        result.tell(outcome, panel);
    }

    public List<AccountView> getAll() {
        if (all == null) {
            // everybody has this page: it says what is lacking
            all = accounts.isAnyOpenTo(current.get()) ? accounts.list(current.get()) : List.of();
        }
        return all;
    }

    public void revoke(String key) {
        Network network = Network.ofKey(key).orElseThrow(() -> new NotFound("network.error.unknown"));
        NetworkAccounts.Ended ended = accounts.revoke(current.get(), network);
        all = null;
        String name = texts.get("network.name." + key);
        switch (ended) {
            case THERE_TOO -> toasts.done("network.revoked", name);
            case SHARED -> toasts.done("network.revokedShared", name);
            default -> toasts.warn("network.revokedHereOnly", name);
        }
    }

    /** Which mark an account gets. */
    public String mark(AccountView account) {
        if (!account.configured()) {
            return "off";
        }
        return switch (account.state()) {
            case ACTIVE -> "auth";
            case DISCONNECTED -> "none";
            default -> "due";
        };
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getPanel() {
        return panel;
    }

    public void setPanel(String panel) {
        this.panel = panel;
    }
}

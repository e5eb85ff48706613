package org.enishi.network.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.enishi.network.entity.Network;
import org.enishi.platform.view.Texts;
import org.enishi.platform.view.Toasts;

/** Says how an authentication went, once the network has sent the user back (LI-01). */
@Named
@RequestScoped
public class AuthenticationOutcome {

    @Inject
    private Texts texts;

    @Inject
    private Toasts toasts;

    /**
     * Tells the user.
     *
     * @param outcome the word in the address; anything else than the known ones says nothing
     * @param key the network's word in the address
     */
    public void tell(String outcome, String key) {
        if (outcome == null) {
            return;
        }
        String name = key == null
                ? ""
                : Network.ofKey(key)
                        .map(n -> texts.get("network.name." + n.key()))
                        .orElse("");
        switch (outcome) {
            case "authenticated" -> toasts.done("sociallink.outcome.authenticated", name);
            case "refused" -> toasts.warn("sociallink.outcome.refused", name);
            case "blocked" -> toasts.warn("sociallink.outcome.blocked", name);
            case "unreachable" -> toasts.warn("sociallink.outcome.unreachable", name);
            case "server" -> toasts.warn("sociallink.outcome.server", name);
            case "failed" -> toasts.warn("sociallink.outcome.failed", name);
            case "expired" -> {
                toasts.warn("sociallink.outcome.expired");
                toasts.keep();
            }
            default -> {
                // an address that somebody wrote by hand
            }
        }
    }
}

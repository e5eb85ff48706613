package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.enishi.access.boundary.ProviderSignIn;
import org.enishi.access.boundary.ProviderSignIn.Provider;
import org.enishi.access.boundary.SignInRefused.Cause;
import org.enishi.platform.view.Preferences;
import org.enishi.platform.view.Texts;

/** The identity providers on the sign-in page (AC-20), and how the last sign-in by one of them went. */
@Named
@RequestScoped
public class ProvidersView {

    @Inject
    private ProviderSignIn providers;

    @Inject
    private Preferences preferences;

    @Inject
    private Texts texts;

    private String provider;
    private String outcome;

    public List<Provider> getAll() {
        return providers.providers();
    }

    /** Where a sign-in begins that goes on to a page of ours. */
    public String startOf(String key, String to) {
        return ProviderSignInServlet.startOf(preferences.getContextPath(), key, to);
    }

    /** Why somebody was sent back; null if they were not, or the words in the address are nobody's. */
    public String getRefusal() {
        Optional<String> name = getAll().stream()
                .filter(p -> p.key().equals(provider))
                .map(Provider::name)
                .findFirst();
        Optional<Cause> cause = Arrays.stream(Cause.values())
                .filter(c -> c.name().toLowerCase(Locale.ROOT).equals(outcome))
                .findFirst();
        return name.isEmpty() || cause.isEmpty()
                ? null
                : texts.of("access.provider.refused." + cause.get().name(), name.get());
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}

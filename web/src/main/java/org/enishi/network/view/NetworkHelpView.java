package org.enishi.network.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.enishi.network.boundary.AccountView.Ability;
import org.enishi.network.boundary.NetworkAccounts;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.Standing;
import org.enishi.platform.boundary.NotFound;

/** The help page of a network: what it lets applications do today, what it has closed, which account to use. */
@Named
@RequestScoped
public class NetworkHelpView {

    @Inject
    private NetworkAccounts accounts;

    private String network;
    private List<Ability> abilities = List.of();

    public void load() {
        Network known = Network.ofKey(String.valueOf(network)).orElseThrow(() -> new NotFound("network.error.unknown"));
        abilities = accounts.offers(known);
    }

    /** What the network gives to every application. */
    public List<Ability> getOpen() {
        return with(Standing.AVAILABLE).toList();
    }

    /** What it gives after a review, or under a contract. */
    public List<Ability> getOnRequest() {
        return Stream.concat(with(Standing.NEEDS_REVIEW), with(Standing.PARTNER_ONLY))
                .toList();
    }

    /** What it once gave. */
    public List<Ability> getClosed() {
        return with(Standing.RETIRED).toList();
    }

    private Stream<Ability> with(Standing standing) {
        return abilities.stream().filter(a -> a.standing() == standing);
    }

    /** All the networks there is help for. */
    public List<String> getNetworks() {
        return Stream.of(Network.values()).map(Network::key).toList();
    }

    public String getNetwork() {
        return network;
    }

    public void setNetwork(String network) {
        this.network = network;
    }
}

package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Groups;
import org.enishi.access.boundary.Roles;
import org.enishi.access.boundary.SharingParty;
import org.enishi.access.boundary.Territories;
import org.enishi.access.entity.PartyKind;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.view.Texts;

/** The ends of sharing rules, as they are called and as they are chosen: {@code ROLE:57} (AC-12). */
@Named
@RequestScoped
public class Parties {

    @Inject
    private CurrentActor current;

    @Inject
    private Roles roles;

    @Inject
    private Groups groups;

    @Inject
    private Territories territories;

    @Inject
    private Texts texts;

    private Map<String, String> names;

    private Map<String, String> names() {
        if (names == null) {
            Actor actor = current.get();
            names = new LinkedHashMap<>();
            var all = roles.list(actor);
            all.forEach(r -> put(PartyKind.ROLE, r.id(), r.name()));
            all.forEach(r -> put(PartyKind.ROLE_AND_BELOW, r.id(), r.name()));
            groups.names(actor).forEach((id, name) -> put(PartyKind.GROUP, id, name));
            territories.paths(actor).forEach((id, name) -> put(PartyKind.TERRITORY, id, name));
        }
        return names;
    }

    private void put(PartyKind kind, long id, String name) {
        names.put(kind + ":" + id, texts.of("access.party." + kind, name));
    }

    /** Whose records can be opened: everything but territories. */
    public List<String> getGiving() {
        return names().keySet().stream()
                .filter(p -> !p.startsWith(PartyKind.TERRITORY.name()))
                .toList();
    }

    /** To whom they can be opened. */
    public List<String> getTaking() {
        return new ArrayList<>(names().keySet());
    }

    public String label(String party) {
        return names().getOrDefault(party, party);
    }

    public String labelOf(SharingParty party) {
        return label(write(party));
    }

    static String write(SharingParty party) {
        return party.kind() + ":" + party.id();
    }

    /**
     * @param missing the key of what is said if none was chosen
     * @throws Rejected if none was chosen
     * @throws NotFound if the text is none that could have been chosen
     */
    static SharingParty read(String text, String missing) {
        if (text == null || text.isEmpty()) {
            throw new Rejected(missing);
        }
        String[] parts = text.split(":");
        for (PartyKind kind : PartyKind.values()) {
            if (parts.length == 2 && kind.name().equals(parts[0])) {
                return new SharingParty(kind, Going.id(parts[1]));
            }
        }
        throw new NotFound("access.error.noSuch");
    }
}

package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Territories;

/** The territories to choose from, read once a request where a page asks for them (AC-13). */
@Named
@RequestScoped
public class TerritoryChoices {

    @Inject
    private CurrentActor actor;

    @Inject
    private Territories territories;

    private Map<Long, String> all;

    /** By id, each with those above it in its name. */
    public Map<Long, String> getAll() {
        if (all == null) {
            all = territories.paths(actor.get());
        }
        return all;
    }

    /** What the territory of this id is called; the id itself if there is none. */
    String name(String id) {
        return id.matches("\\d{1,18}") ? getAll().getOrDefault(Long.valueOf(id), id) : id;
    }
}

package org.enishi.crm.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.boundary.RecordChange.Origin;
import org.enishi.crm.boundary.RecordTerritories;
import org.enishi.platform.view.Toasts;

/** The territories of a record on its page: shown, and chosen by those who may edit it (AC-13). */
@Named
@ViewScoped
public class RecordTerritoriesView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private RecordTerritories territories;

    @Inject
    private RecordView record;

    @Inject
    private Toasts toasts;

    private boolean open;
    private long version;
    private Long[] chosen = {};

    public void edit() {
        version = record.detail().version();
        chosen = territories
                .of(current.get(), record.getRecordType(), record.getId())
                .keySet()
                .toArray(Long[]::new);
        open = true;
    }

    public void save() {
        territories.assign(
                current.get(), record.getRecordType(), record.getId(), version, Arrays.asList(chosen), Origin.PAGE);
        open = false;
        record.refresh();
        toasts.done("crm.record.saved");
    }

    public void cancel() {
        open = false;
    }

    /** What the territories that it is in are called. */
    public List<String> getNames() {
        Object value = record.detail().values().get("territories");
        return value == null ? List.of() : FieldTexts.territories(value);
    }

    public boolean isOpen() {
        return open;
    }

    public Long[] getChosen() {
        return chosen.clone();
    }

    public void setChosen(Long[] chosen) {
        this.chosen = chosen.clone();
    }
}

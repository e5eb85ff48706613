package org.enishi.transfer.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.stream.Stream;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.RecordType.Act;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.transfer.boundary.DuplicatePolicy;
import org.enishi.transfer.boundary.VCardImport;

/**
 * Brings people in from a vCard file (CR-13): shows what would become of the file, then makes the records.
 *
 * <p>The file isn't kept between the two: the browser sends it again. So nobody's address book lies in a session or on
 * a disk, nothing needs to be cleared away, and any node can answer. What is kept is the file's fingerprint, so that
 * nothing is made of a file other than the one that was looked at.
 */
@Named("vcardImport")
@ViewScoped
public class VCardImportView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private VCardImport imports;

    @Inject
    private ChosenFile file;

    @Inject
    private ImportReport report;

    private String module;
    private RecordType type;
    private String previewed;
    private boolean changed;
    private boolean done;

    public void load() {
        type = RecordType.ofModule(String.valueOf(module))
                .filter(t -> t != RecordType.ACCOUNT)
                .orElseThrow(() -> new NotFound("crm.error.notFound"));
        Actor actor = current.get();
        actor.require(type.permission(Act.IMPORT));
        actor.require(type.permission(Act.CREATE));
    }

    public void preview() throws IOException {
        forget();
        show(file.content());
    }

    /** Makes the records, unless the file has become another one since it was looked at. */
    public void run() throws IOException {
        String seen = previewed;
        forget();
        byte[] content = file.content();
        if (!ChosenFile.fingerprint(content).equals(seen)) {
            show(content);
            changed = true;
            return;
        }
        report.show(imports.run(current.get(), type, content, policy()));
        done = true;
    }

    /** The page asks only where there seem to be duplicates. */
    private static DuplicatePolicy policy() {
        String chosen = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("duplicates");
        return Stream.of(DuplicatePolicy.values())
                .filter(p -> chosen == null || p.name().equals(chosen))
                .findFirst()
                .orElseThrow(() -> new Rejected("transfer.error.parameter", "duplicates", chosen));
    }

    /** Whatever is refused leaves the page as it was at first, with the reason. */
    private void forget() {
        previewed = null;
        changed = false;
        done = false;
    }

    private void show(byte[] content) {
        report.show(imports.preview(current.get(), type, content));
        previewed = ChosenFile.fingerprint(content);
    }

    public String getModule() {
        return module;
    }

    public void setModule(String module) {
        this.module = module;
    }

    /** The constant of the type, for its texts. */
    public String getType() {
        return type.name();
    }

    public boolean isPreviewed() {
        return previewed != null;
    }

    /** Whether the file is another one than the one looked at before. */
    public boolean isChanged() {
        return changed;
    }

    public boolean isDone() {
        return done;
    }
}

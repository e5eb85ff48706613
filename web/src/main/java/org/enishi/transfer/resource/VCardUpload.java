package org.enishi.transfer.resource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.resource.Problem;
import org.enishi.transfer.boundary.DuplicatePolicy;
import org.enishi.transfer.boundary.VCardImport;

/** A vCard file sent to the API, for whichever type of record. */
@RequestScoped
public class VCardUpload {

    static final String VCARD = "text/vcard";
    static final String OLD_VCARD = "text/x-vcard";

    @Inject
    private CurrentActor current;

    @Inject
    private VCardImport imports;

    /** @throws Rejected if a parameter makes no sense or the file can't be taken */
    JsonObject take(RecordType type, InputStream body, String dryRun, String duplicates, HttpHeaders headers)
            throws IOException {
        Actor actor = current.get();
        boolean preview = truth(dryRun);
        DuplicatePolicy policy = policy(duplicates);
        byte[] file = read(body);
        var answers = new ImportAnswers(Problem.locale(headers));
        return preview
                ? answers.of(imports.preview(actor, type, file))
                : answers.of(imports.run(actor, type, file, policy));
    }

    /** One byte more than is taken suffices to know that the file is too large. */
    private byte[] read(InputStream body) throws IOException {
        int most = (int) Math.min(imports.maxBytes() + 1, Integer.MAX_VALUE);
        return body.readNBytes(most);
    }

    private static boolean truth(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Rejected("transfer.error.parameter", "dryRun", text);
        };
    }

    private static DuplicatePolicy policy(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "skip" -> DuplicatePolicy.SKIP;
            case "create" -> DuplicatePolicy.CREATE;
            default -> throw new Rejected("transfer.error.parameter", "duplicates", text);
        };
    }
}

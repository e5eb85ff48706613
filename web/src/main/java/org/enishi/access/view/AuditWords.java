package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.enishi.access.boundary.AuditLine;
import org.enishi.access.boundary.SignInRefused.Cause;
import org.enishi.access.entity.DefaultAccess;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.SharedModule;
import org.enishi.platform.view.Texts;

/** Says in the reader's language what an entry of the audit log tells of; the log itself holds identifiers only. */
@RequestScoped
public class AuditWords {

    /** Somebody tried to sign in whom nobody knows. */
    private static final String UNKNOWN = "unknown";

    /** What organisation-wide defaults are about: {@code module:LEAD:READ_ONLY:12}. */
    private static final String MODULE = "module:";

    private static final int MODULE_AND_ACCESS = 3;

    /**
     * A word of the subject, as people read it.
     *
     * @param stored as it stands in the log, and can be searched for
     * @param address of its page, if it has one for the reader; else null
     */
    public record Said(String text, String stored, String address) {}

    @Inject
    private Texts texts;

    @Inject
    private AccessTexts access;

    @Inject
    private HttpServletRequest request;

    List<Said> of(AuditLine line) {
        List<Said> said = new ArrayList<>();
        for (AuditLine.Part part : line.subject()) {
            String stored = part.text();
            said.add(new Said(part.kind() == null ? word(stored) : thing(part), stored, address(part)));
        }
        return said;
    }

    /** What was done; an action of a release to come under its own name. */
    String action(String action) {
        return texts.containsKey("access.action." + action) ? texts.get("access.action." + action) : action;
    }

    private String thing(AuditLine.Part part) {
        String id = String.valueOf(part.id());
        String name = part.name() == null ? id : part.name();
        return kind(part.kind()) + " " + ("profile".equals(part.kind()) ? access.profile(name) : name);
    }

    private String kind(String kind) {
        for (String key : List.of("access.subject." + kind, "crm.type." + kind, "network.name." + kind)) {
            if (texts.containsKey(key)) {
                return texts.get(key);
            }
        }
        return kind;
    }

    private String address(AuditLine.Part part) {
        return part.module() == null
                ? null
                : request.getContextPath() + "/" + part.module() + "/record.xhtml?id=" + part.id();
    }

    private String word(String stored) {
        if (stored.startsWith(MODULE)) {
            return byDefault(stored).orElse(stored);
        }
        Optional<Permission> permission = constant(Permission.values(), stored);
        if (permission.isPresent()) {
            return access.permission(permission.get());
        }
        Optional<Cause> cause = constant(Cause.values(), stored);
        if (cause.isPresent()) {
            return texts.get("access.refused." + cause.get());
        }
        int colon = stored.indexOf(':');
        if (colon < 0 || stored.contains("://")) {
            return kind(stored);
        }
        String which = stored.substring(colon + 1);
        return kind(stored.substring(0, colon)) + " " + (which.equals(UNKNOWN) ? kind(UNKNOWN) : which);
    }

    private Optional<String> byDefault(String stored) {
        String[] pieces = stored.split(":");
        if (pieces.length < MODULE_AND_ACCESS) {
            return Optional.empty();
        }
        Optional<DefaultAccess> open = constant(DefaultAccess.values(), pieces[2]);
        return constant(SharedModule.values(), pieces[1])
                .flatMap(module -> open.map(o -> texts.get("access.Group." + module + "S") + " " + access.constant(o)));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Arrays.stream(all).filter(e -> e.name().equals(name)).findFirst();
    }
}

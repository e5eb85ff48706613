package org.enishi.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The REST API as the server itself describes it under {@code /openapi}. */
public final class PublishedApi {

    private static final String BASE = "/api/v1";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete", "head", "options");

    // a variable of a path, with the pattern that it must match, where it has one
    private static final Pattern VARIABLE = Pattern.compile("\\{\\s*(\\w+)\\s*(?::((?:[^{}]|\\{[^{}]*})*))?}");

    private final JsonNode description;

    private PublishedApi(JsonNode description) {
        this.description = description;
    }

    /**
     * Something that can be asked for.
     *
     * @param template the path without patterns: {@code /{module}/{id}/timeline}
     * @param modules what {@code module} can be in it; none if it has no such variable
     */
    public record Operation(String method, String template, List<String> variables, List<String> modules) {}

    public static PublishedApi of(Rest program) {
        return new PublishedApi(program.with("Accept", "application/json")
                .get("/openapi")
                .expect(200)
                .json());
    }

    public List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (String method : new TreeSet<>(names(path.getValue()))) {
                if (METHODS.contains(method)) {
                    operations.add(operation(method, path.getKey()));
                }
            }
        }
        return operations;
    }

    private static Operation operation(String method, String path) {
        if (!path.startsWith(BASE + "/")) {
            throw new AssertionError("A path outside of " + BASE + ": " + path);
        }
        List<String> variables = new ArrayList<>();
        List<String> modules = new ArrayList<>();
        VARIABLE.matcher(path).results().forEach(found -> {
            variables.add(found.group(1));
            if (found.group(1).equals("module")) {
                modules.addAll(List.of(found.group(2).strip().split("\\|")));
            }
        });
        String template = VARIABLE.matcher(path.substring(BASE.length())).replaceAll("{$1}");
        return new Operation(method.toUpperCase(Locale.ROOT), template, variables, modules);
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

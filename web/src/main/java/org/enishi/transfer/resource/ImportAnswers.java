package org.enishi.transfer.resource;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Locale;
import org.enishi.crm.boundary.Verdict;
import org.enishi.platform.resource.Problem;
import org.enishi.transfer.boundary.ImportResult;
import org.enishi.transfer.boundary.Preview;
import org.enishi.transfer.boundary.Remark;
import org.enishi.transfer.boundary.Unreadable;

/** Previews and results of imports as JSON, in the language that the program asks for. */
final class ImportAnswers {

    private final Locale locale;

    ImportAnswers(Locale locale) {
        this.locale = locale;
    }

    JsonObject of(Preview preview) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        for (Preview.Entry entry : preview.entries()) {
            JsonObjectBuilder values = Json.createObjectBuilder();
            entry.values().forEach((field, value) -> add(values, field, value));
            var json = Json.createObjectBuilder()
                    .add("number", entry.number())
                    .add("line", entry.line())
                    .add("name", entry.name())
                    .add("values", values);
            entries.add(verdict(json, entry.verdict()).add("remarks", remarks(entry.remarks())));
        }
        return Json.createObjectBuilder()
                .add("dryRun", true)
                .add("type", preview.type().module())
                .add("charset", preview.charset())
                .add("entries", entries)
                .add("unreadable", unreadable(preview.unreadable()))
                .build();
    }

    JsonObject of(ImportResult result) {
        JsonArrayBuilder created = Json.createArrayBuilder();
        for (ImportResult.Created one : result.created()) {
            created.add(Json.createObjectBuilder()
                    .add("number", one.number())
                    .add("id", one.id())
                    .add("name", one.name())
                    .add("remarks", remarks(one.remarks())));
        }
        JsonArrayBuilder refused = Json.createArrayBuilder();
        for (ImportResult.Refused one : result.refused()) {
            var json = Json.createObjectBuilder()
                    .add("number", one.number())
                    .add("line", one.line())
                    .add("name", one.name())
                    .add("reason", remark(one.reason()));
            refused.add(verdict(json, one.verdict()));
        }
        return Json.createObjectBuilder()
                .add("dryRun", false)
                .add("type", result.type().module())
                .add("created", created)
                .add("refused", refused)
                .add("unreadable", unreadable(result.unreadable()))
                .build();
    }

    private JsonObjectBuilder verdict(JsonObjectBuilder json, Verdict verdict) {
        if (verdict instanceof Verdict.Ok) {
            return json.add("verdict", "ok");
        }
        if (verdict instanceof Verdict.Invalid invalid) {
            JsonObjectBuilder problems = Json.createObjectBuilder();
            invalid.problems()
                    .forEach((field, problem) -> problems.add(field, text(problem.key(), problem.arguments())));
            return json.add("verdict", "invalid").add("problems", problems);
        }
        if (verdict instanceof Verdict.Duplicate duplicate) {
            JsonArrayBuilder matches = Json.createArrayBuilder();
            for (Verdict.Match match : duplicate.matches()) {
                matches.add(Json.createObjectBuilder().add("id", match.id()).add("name", match.name()));
            }
            return json.add("verdict", "duplicate").add("matches", matches);
        }
        return json.add("verdict", "refused");
    }

    private JsonArrayBuilder unreadable(List<Unreadable> unreadable) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (Unreadable one : unreadable) {
            array.add(Json.createObjectBuilder()
                    .add("number", one.number())
                    .add("line", one.line())
                    .add("reason", remark(one.reason())));
        }
        return array;
    }

    private JsonArrayBuilder remarks(List<Remark> remarks) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        remarks.forEach(remark -> array.add(remark(remark)));
        return array;
    }

    private JsonObjectBuilder remark(Remark remark) {
        return text(remark.key(), remark.arguments());
    }

    private JsonObjectBuilder text(String key, List<Object> arguments) {
        return Json.createObjectBuilder().add("key", key).add("detail", Problem.text(locale, key, arguments));
    }

    private static void add(JsonObjectBuilder json, String field, Object value) {
        if (value instanceof Number number) {
            json.add(field, number.longValue());
        } else {
            json.add(field, String.valueOf(value));
        }
    }
}

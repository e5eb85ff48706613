package org.enishi.transfer.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.enishi.platform.view.Texts;
import org.enishi.transfer.boundary.ImportResult;
import org.enishi.transfer.boundary.Preview;
import org.enishi.transfer.boundary.Remark;
import org.enishi.transfer.boundary.Unreadable;

/**
 * The rows of a preview or a result, and how many there are of each kind. It lives as long as the answer to one
 * request: a thousand people are too much for a session.
 */
@Named
@RequestScoped
public class ImportReport {

    /** How many rows have the same outcome. */
    public static class Tally {

        private final Outcome outcome;
        private final long count;

        Tally(Outcome outcome, long count) {
            this.outcome = outcome;
            this.count = count;
        }

        public Outcome getOutcome() {
            return outcome;
        }

        public long getCount() {
            return count;
        }
    }

    @Inject
    private Texts texts;

    @Inject
    private ImportValues values;

    private List<ImportLine> lines = List.of();
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private String charset = "";

    void show(Preview preview) {
        List<ImportLine> all = new ArrayList<>();
        List<Outcome> outcomes = Outcomes.of(preview.entries());
        for (int i = 0; i < outcomes.size(); i++) {
            Preview.Entry entry = preview.entries().get(i);
            var line = new ImportLine(outcomes.get(i), entry.number(), entry.line(), entry.name())
                    .reading(ImportValues.reading(entry.values()))
                    .matching(entry.verdict())
                    .remarks(texts(entry.remarks()));
            all.add(values.fill(line, preview.type(), entry.values(), entry.verdict()));
        }
        charset = preview.charset();
        take(all, preview.unreadable());
    }

    void show(ImportResult result) {
        List<ImportLine> all = new ArrayList<>();
        for (ImportResult.Created made : result.created()) {
            all.add(new ImportLine(Outcome.NEW, made.number(), 0, made.name())
                    .record(made.id())
                    .remarks(texts(made.remarks())));
        }
        for (ImportResult.Refused refused : result.refused()) {
            var line = new ImportLine(Outcomes.of(refused.verdict()), refused.number(), refused.line(), refused.name())
                    .matching(refused.verdict())
                    .remarks(texts(List.of(refused.reason())));
            all.add(values.fill(line, result.type(), Map.of(), refused.verdict()));
        }
        take(all, result.unreadable());
    }

    private void take(List<ImportLine> read, List<Unreadable> unreadable) {
        for (Unreadable one : unreadable) {
            read.add(new ImportLine(Outcome.UNREADABLE, one.number(), one.line(), "")
                    .remarks(texts(List.of(one.reason()))));
        }
        read.sort(Comparator.comparing(ImportLine::getOutcome)
                .thenComparing(ImportLine::getNumber)
                .thenComparing(ImportLine::getLine));
        lines = read;
        counts.clear();
        read.forEach(line -> counts.merge(line.getOutcome(), 1L, Long::sum));
    }

    private List<String> texts(List<Remark> remarks) {
        return remarks.stream()
                .map(r -> texts.of(r.key(), r.arguments().toArray()))
                .toList();
    }

    public List<ImportLine> getLines() {
        return lines;
    }

    /** Good news first, as it is the answer to what was asked. */
    public List<Tally> getTallies() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Outcome, Long>comparingByKey().reversed())
                .map(e -> new Tally(e.getKey(), e.getValue()))
                .toList();
    }

    public long getFresh() {
        return counts.getOrDefault(Outcome.NEW, 0L);
    }

    /** Those that seem to be there already, or before in the same file. */
    public long getKnown() {
        return lines.stream().filter(l -> l.getOutcome().looksKnown()).count();
    }

    public String getCharset() {
        return charset;
    }
}

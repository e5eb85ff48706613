package org.enishi.transfer.view;

import java.util.List;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.Verdict;

/** A row of the preview or of the result: somebody in the file, or a part of it that can't be read. */
public class ImportLine {

    /** A field of the record to be: what the file says, and what is wrong with it. */
    public static class Value {

        private final FieldInfo field;
        private final Object content;
        private final String label;
        private final String problem;

        Value(FieldInfo field, Object content, String label, String problem) {
            this.field = field;
            this.content = content;
            this.label = label;
            this.problem = problem;
        }

        public FieldInfo getField() {
            return field;
        }

        public String getLabelKey() {
            return field.labelKey();
        }

        public Object getContent() {
            return content;
        }

        /** For another record, what it is called. */
        public String getLabel() {
            return label;
        }

        public String getProblem() {
            return problem;
        }
    }

    private final Outcome outcome;
    private final int number;
    private final int line;
    private final String name;
    private String reading = "";
    private Long id;
    private List<Value> values = List.of();
    private List<Value> more = List.of();
    private List<Verdict.Match> matches = List.of();
    private List<String> remarks = List.of();

    ImportLine(Outcome outcome, int number, int line, String name) {
        this.outcome = outcome;
        this.number = number;
        this.line = line;
        this.name = name;
    }

    ImportLine reading(String text) {
        reading = text;
        return this;
    }

    ImportLine record(long made) {
        id = made;
        return this;
    }

    ImportLine values(List<Value> main, List<Value> others) {
        values = main;
        more = others;
        return this;
    }

    ImportLine matching(Verdict verdict) {
        if (verdict instanceof Verdict.Duplicate duplicate) {
            matches = duplicate.matches();
        }
        return this;
    }

    ImportLine remarks(List<String> texts) {
        remarks = texts;
        return this;
    }

    public Outcome getOutcome() {
        return outcome;
    }

    /** The number in the file; 0 for what lies outside of entries. */
    public int getNumber() {
        return number;
    }

    /** The line in the file; 0 where it isn't known. */
    public int getLine() {
        return line;
    }

    public String getName() {
        return name;
    }

    public String getReading() {
        return reading;
    }

    /** The record that was made; null if none was. */
    public Long getId() {
        return id;
    }

    /** What one knows the person by, and whatever is wrong. */
    public List<Value> getValues() {
        return values;
    }

    public List<Value> getMore() {
        return more;
    }

    public List<Verdict.Match> getMatches() {
        return matches;
    }

    public List<String> getRemarks() {
        return remarks;
    }
}

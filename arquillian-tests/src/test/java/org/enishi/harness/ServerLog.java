package org.enishi.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the server complained of. */
public final class ServerLog {

    private static final Pattern RECORD =
            Pattern.compile("(?m)^\\[(\\d{4}-\\d\\d-\\d\\dT[0-9:.]+[+-]\\d{4})\\] \\[[^\\]]*\\] \\[([A-Z]+)\\]");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/]+\\(");

    private static final ConcurrentSkipListMap<Instant, String> TESTS = new ConcurrentSkipListMap<>();
    private static final List<Pattern> EXPECTED = new CopyOnWriteArrayList<>();

    private ServerLog() {}

    static void begins(String test) {
        TESTS.put(Instant.now(), test);
    }

    /** Says that a test makes the server complain in these words, and that it should. */
    public static void expect(String words) {
        EXPECTED.add(Pattern.compile(words));
    }

    /** What the server logged at SEVERE, or with a stack trace, and nobody expected; each with the test it fell in. */
    static List<String> complaints() {
        String log = read();
        List<String> complaints = new ArrayList<>();
        for (Map.Entry<Integer, Matcher> record : records(log).entrySet()) {
            Matcher head = record.getValue();
            String text = log.substring(head.start(), record.getKey());
            boolean bad = head.group(2).equals("SEVERE")
                    || head.group(2).equals("WARNING")
                            && STACK_TRACE.matcher(text).find();
            if (bad && EXPECTED.stream().noneMatch(e -> e.matcher(text).find())) {
                complaints.add("during " + testAt(head.group(1)) + ":\n" + text.strip());
            }
        }
        return complaints;
    }

    /** What the server logged with some words in it, without date and level. */
    public static List<String> entries(String words) {
        String log = read();
        List<String> entries = new ArrayList<>();
        for (Map.Entry<Integer, Matcher> record : records(log).entrySet()) {
            String text = log.substring(record.getValue().start(), record.getKey());
            if (text.contains(words)) {
                entries.add(text.substring(text.indexOf("[[") + 2, text.lastIndexOf("]]"))
                        .strip());
            }
        }
        return entries;
    }

    private static String read() {
        try {
            return Files.readString(EnishiUnderTest.server().log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where each record ends, with its head. */
    private static Map<Integer, Matcher> records(String log) {
        Map<Integer, Matcher> records = new TreeMap<>();
        Matcher next = RECORD.matcher(log);
        boolean more = next.find();
        while (more) {
            Matcher head = RECORD.matcher(log);
            head.find(next.start());
            more = next.find();
            records.put(more ? next.start() : log.length(), head);
        }
        return records;
    }

    private static String testAt(String moment) {
        Instant instant = OffsetDateTime.parse(moment, MOMENT).toInstant();
        var entry = TESTS.floorEntry(instant);
        return entry == null ? "the start" : entry.getValue();
    }
}

package org.enishi.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The texts of the interface")
@Tag("QU-22")
class BundlesTest {

    private static final String CAPABILITIES = "platform|access|crm|transfer|network|sociallink";
    private static final Pattern KEY = Pattern.compile("['\"]((?:" + CAPABILITIES + ")\\.[A-Za-z][\\w.-]*)['\"]");
    private static final Pattern CONSTANT_OF = Pattern.compile("msg\\.constant\\('(\\w+)'");
    private static final Pattern OF_NETWORK = Pattern.compile("\\.(linkedin|facebook|x|mastodon)$");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");
    private static final Map<String, String> ENGLISH = Sources.texts("");
    private static final Map<String, String> JAPANESE_TEXTS = Sources.texts("_ja");

    @Test
    void areTheSameInBothLanguages() {
        assertThat(JAPANESE_TEXTS.keySet()).isEqualTo(ENGLISH.keySet());
    }

    @Test
    void takeTheSameArgumentsInBothLanguages() {
        Map<String, Set<String>> english = new TreeMap<>();
        Map<String, Set<String>> japanese = new TreeMap<>();
        ENGLISH.forEach((key, text) -> english.put(key, arguments(text)));
        JAPANESE_TEXTS.forEach((key, text) -> japanese.put(key, arguments(text)));
        assertThat(japanese).isEqualTo(english);
    }

    @Test
    void doubleTheirApostrophesBecauseAllArePatterns() {
        Map<String, String> all = new TreeMap<>(ENGLISH);
        JAPANESE_TEXTS.forEach((key, text) -> all.put(key + " (ja)", text));
        all.values()
                .removeIf(text ->
                        arguments(text).isEmpty() || !text.replace("''", "").contains("'"));
        assertThat(all).isEmpty();
    }

    @Test
    void standWhereverAPageOrABeanAsksForOne() {
        Set<String> missing = new TreeSet<>(keysUsed());
        missing.removeIf(key -> key.endsWith(".") || key.endsWith("-") || ENGLISH.containsKey(key));
        // names of packages, of actions in the audit log and so on look like keys
        missing.removeIf(key -> !key.matches("(" + CAPABILITIES + ")\\.(error|invalid|field|group|related|event)\\..*")
                && !usedOnPages().contains(key));
        assertThat(missing).isEmpty();
    }

    /** The first words of actions are those that the audit log can be narrowed by. */
    @Test
    @Tag("AC-24")
    void haveWordsForEveryActionOfTheAuditLog() {
        var areas = ENGLISH.keySet().stream()
                .filter(key -> key.startsWith("access.area."))
                .map(key -> key.substring("access.area.".length()))
                .collect(Collectors.joining("|"));
        var action = Pattern.compile("\"((?:" + areas + ")\\.[a-z][A-Za-z]+)\"");
        Set<String> actions = new TreeSet<>();
        Sources.java().values().stream()
                .filter(source -> source.contains("AuditLog") || source.contains("setUp."))
                .forEach(source -> collect(action, source, actions));
        assertThat(actions).contains("applicationPassword.made", "group.deleted", "social.associated", "user.role");
        actions.removeIf(a -> ENGLISH.containsKey("access.action." + a));
        assertThat(actions).isEmpty();
    }

    @Test
    void areAllUsed() {
        Set<String> used = keysUsed();
        Set<String> prefixes = new TreeSet<>(used);
        prefixes.removeIf(key -> !key.endsWith(".") && !key.endsWith("-"));
        Set<String> unused = new TreeSet<>(ENGLISH.keySet());
        unused.removeIf(key -> used.contains(key)
                || used.contains(OF_NETWORK.matcher(key).replaceFirst(""))
                || prefixes.stream().anyMatch(key::startsWith)
                || key.matches("\\w+\\.[A-Z]\\w*\\.[A-Z_]+")
                || key.matches("crm\\.(event|field|group|module|origin|related|type)\\..*"));
        assertThat(unused).isEmpty();
    }

    @Test
    void areWrittenInTheirLanguage() {
        Map<String, String> wrong = new TreeMap<>(ENGLISH);
        wrong.entrySet()
                .removeIf(e -> e.getKey().equals("platform.language.ja")
                        || !JAPANESE.matcher(e.getValue()).find());
        assertThat(wrong).isEmpty();
    }

    private static Set<String> arguments(String text) {
        Set<String> numbers = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group(1));
        }
        return numbers;
    }

    private static Set<String> keysUsed() {
        Set<String> keys = usedOnPages();
        Sources.java().values().forEach(source -> collect(KEY, source, keys));
        return keys;
    }

    private static Set<String> usedOnPages() {
        Set<String> keys = new TreeSet<>();
        Sources.pages().values().forEach(page -> {
            collect(KEY, page, keys);
            collect(CONSTANT_OF, page, keys);
        });
        return keys;
    }

    private static void collect(Pattern pattern, String source, Set<String> keys) {
        Matcher matcher = pattern.matcher(source);
        while (matcher.find()) {
            keys.add(matcher.group(1));
        }
    }
}

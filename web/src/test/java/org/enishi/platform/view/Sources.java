package org.enishi.platform.view;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pages, bundles and sources of the product, as they lie in the working tree. */
final class Sources {

    static final Path PAGES = Path.of("src/main/webapp");
    static final Path BUNDLES = Path.of("src/main/resources/org/enishi/messages");
    private static final Path EJB = Path.of("../ejb/src/main/java");
    private static final Path WEB = Path.of("src/main/java");
    private static final Path ENTITIES = Path.of("../persistence/src/main/java");

    private Sources() {}

    /** Every page, template and tag by its path. */
    static Map<Path, String> pages() {
        return read(PAGES, ".xhtml");
    }

    static Map<Path, String> java() {
        Map<Path, String> all = new TreeMap<>(read(WEB, ".java"));
        all.putAll(read(EJB, ".java"));
        all.putAll(read(ENTITIES, ".java"));
        return all;
    }

    /** All texts of a language; Faces' own messages are not among them. */
    static Map<String, String> texts(String suffix) {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : files(BUNDLES, ".properties")) {
            String name = file.getFileName().toString().replace(".properties", "");
            boolean japanese = name.endsWith("_ja");
            if (name.startsWith("faces") || japanese != suffix.equals("_ja")) {
                continue;
            }
            var properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.stringPropertyNames().forEach(k -> texts.put(k, properties.getProperty(k)));
        }
        return texts;
    }

    static List<Path> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Path, String> read(Path root, String ending) {
        Map<Path, String> texts = new TreeMap<>();
        for (Path file : files(root, ending)) {
            try {
                texts.put(file, Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}

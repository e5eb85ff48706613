package org.enishi.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The pages that the WAR has: what can be asked for by an address. */
public final class WebPages {

    private WebPages() {}

    /** The address of every page, such as {@code /leads/record.xhtml}. */
    public static List<String> all() {
        try (var war = new ZipFile(EnishiUnderTest.file("enishi.test.war").toFile())) {
            return war.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".xhtml"))
                    .filter(name -> !name.startsWith("WEB-INF/") && !name.startsWith("META-INF/"))
                    .filter(name -> !name.startsWith("resources/"))
                    .map(name -> "/" + name)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page without what differs each time it is made, and without the id it was asked for. */
    public static String steady(String page, String id) {
        return page.replaceAll("nonce=\"[^\"]*\"", "nonce")
                .replaceAll("csp\\.init\\('[^']*'\\)", "csp")
                .replaceAll("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}", "UUID")
                .replaceAll("name=\"jakarta.faces.ViewState\"[^>]*value=\"[^\"]*\"", "ViewState")
                .replace(id, "ID");
    }
}

package org.enishi.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts database, sandbox and server before the first test of a run, and ends them after the last. */
public final class EnishiUnderTest implements LauncherSessionListener {

    private static final System.Logger LOG = System.getLogger(EnishiUnderTest.class.getName());

    private static Running running;

    private record Running(
            Path directory,
            TestDatabase database,
            PayaraMicro sandbox,
            Map<String, String> sharedDatabase,
            PayaraServer server) {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        String kind = System.getProperty("enishi.test.database");
        if (kind == null || running != null) {
            return;
        }
        Instant begun = Instant.now();
        Path directory = emptied(target().resolve("run-" + kind));
        Runtime.getRuntime().addShutdownHook(new Thread(EnishiUnderTest::end));
        TestDatabase database = TestDatabase.start(kind, directory);
        var sandbox = PayaraMicro.start(
                "sandbox",
                micro(),
                file("enishi.test.sandbox"),
                directory,
                Map.of("sandbox.smtp-port", "" + Sandbox.smtpPort()));
        Map<String, String> shared = database.another();
        running = new Running(directory, database, sandbox, shared, null);
        int port = Ports.free();
        var server = PayaraServer.start(
                target().resolve("server/payara6"),
                directory,
                port,
                NodeSettings.of(directory, port, sandbox.http(), shared));
        running = new Running(directory, database, sandbox, shared, server);
        sandbox.awaitReady("/control/health");
        System.setProperty("enishi.test.admin.port", String.valueOf(server.adminPort()));
        LOG.log(
                Level.INFO,
                "Payara Server at {0} with {1}, log in {2}; after {3} s",
                server.http(),
                kind,
                server.log(),
                Duration.between(begun, Instant.now()).toSeconds());
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        end();
    }

    private static synchronized void end() {
        if (running == null) {
            return;
        }
        Running last = running;
        running = null;
        Browsing.end();
        if (last.server() != null) {
            last.server().close();
        }
        last.sandbox().close();
        last.database().close();
    }

    /** The server that the EAR is deployed to. */
    public static PayaraServer server() {
        return running.server();
    }

    /** The networks' stand-ins. */
    public static PayaraMicro sandbox() {
        return running.sandbox();
    }

    /** Another node of Enishi, the WAR on Micro, on a database and with settings of its own besides the usual ones. */
    public static PayaraMicro node(String name, Map<String, String> more) {
        int port = Ports.free();
        return PayaraMicro.start(
                name,
                micro(),
                file("enishi.test.war"),
                running.directory(),
                port,
                NodeSettings.of(running.directory(), port, sandbox().http(), more));
    }

    /** Settings of a new, empty database of the kind that this run is about. */
    public static Map<String, String> anotherDatabase() {
        return running.database().another();
    }

    /** Settings of the database that the server uses, for a second node on it; on PostgreSQL only. */
    public static Map<String, String> sharedDatabase() {
        return running.sharedDatabase();
    }

    /** Whether this run is the one on PostgreSQL. */
    public static boolean onPostgreSql() {
        return "postgresql".equals(System.getProperty("enishi.test.database"));
    }

    /** Where this run leaves logs and pictures. */
    public static Path directory() {
        return running.directory();
    }

    private static Path target() {
        return file("enishi.test.target");
    }

    static Path micro() {
        return target().resolve("micro/payara-micro.jar");
    }

    static Path file(String property) {
        String value = System.getProperty(property);
        if (value == null || value.startsWith("${")) {
            throw new IllegalStateException("Run the tests with ./mvnw verify: it says where " + property + " is");
        }
        return Path.of(value);
    }

    private static Path emptied(Path directory) {
        try {
            if (Files.exists(directory)) {
                try (var files = Files.walk(directory)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't empty " + directory, e);
        }
    }
}

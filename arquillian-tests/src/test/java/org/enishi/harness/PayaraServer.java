package org.enishi.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A Payara Server with a domain of its own, as an operator would run it, but on the loopback address alone. */
public final class PayaraServer implements AutoCloseable {

    private static final String DOMAIN = "domain1";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path installation;
    private final Path domains;
    private final int httpPort;
    private final int adminPort = Ports.free();
    private final Map<String, String> settings;

    private PayaraServer(Path installation, Path directory, int httpPort, Map<String, String> settings) {
        this.installation = installation;
        this.domains = directory.resolve("domains");
        this.httpPort = httpPort;
        this.settings = new TreeMap<>(settings);
    }

    /** Makes a domain and starts it. */
    static PayaraServer start(Path installation, Path directory, int httpPort, Map<String, String> settings) {
        var server = new PayaraServer(installation, directory, httpPort, settings);
        server.makeDomain();
        server.start();
        return server;
    }

    private void makeDomain() {
        Path pattern = installation.resolve("glassfish/domains").resolve(DOMAIN);
        Path domain = domains.resolve(DOMAIN);
        try (var files = Files.walk(pattern)) {
            for (Path from : (Iterable<Path>) files::iterator) {
                Path to = domain.resolve(pattern.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            // what is deployed passes through the temporary directory under its name: two runs must not share one
            Path temporary = Files.createDirectories(domain.resolve("tmp"));
            DomainXml.bind(
                    domain.resolve("config/domain.xml"),
                    httpPort,
                    adminPort,
                    List.of(
                            "-Xmx768m",
                            "-XX:TieredStopAtLevel=1",
                            "-Dh2.bindAddress=127.0.0.1",
                            "-Djava.io.tmpdir=" + temporary,
                            "-Djava.net.preferIPv4Stack=true"));
        } catch (Exception e) {
            throw new IllegalStateException("No domain in " + domain, e);
        }
    }

    /** Starts the domain, as after a reboot of the machine: what was deployed comes up again. */
    public void start() {
        asadmin("start-domain");
    }

    /** Stops the domain in an orderly way. */
    public void stop() {
        asadmin("stop-domain");
    }

    /** Until the application says that it is ready. */
    public void awaitReady() {
        Waiting.until("Enishi is ready", PATIENCE, () -> Http.status(http().resolve("/health/ready")) == 200);
    }

    public URI http() {
        return URI.create("http://127.0.0.1:" + httpPort + "/");
    }

    int adminPort() {
        return adminPort;
    }

    /** Where it writes its log. */
    public Path log() {
        return domains.resolve(DOMAIN).resolve("logs/server.log");
    }

    private void asadmin(String command) {
        Path output = domains.resolveSibling(command + ".log");
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                installation.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                command,
                "--domaindir",
                domains.toString(),
                DOMAIN));
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        Settings.intoEnvironment(settings, process.environment());
        process.environment().put("AS_JAVA", System.getProperty("java.home"));
        try {
            Process started = process.start();
            if (!started.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                started.destroyForcibly();
                throw new IllegalStateException(command + " takes too long: see " + output);
            }
            if (started.exitValue() != 0) {
                throw new IllegalStateException(command + " failed:\n" + Files.readString(output));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Ends the server's process, by its id, whether it is well or not. */
    @Override
    public void close() {
        Path pid = domains.resolve(DOMAIN).resolve("config/pid");
        if (!Files.exists(pid)) {
            return;
        }
        try {
            ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).ifPresent(Processes::end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.enishi.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A node of Payara Micro with one WAR in a process of its own, on the loopback address. */
public final class PayaraMicro implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String NOT_LOADED = "Exception while loading the app";

    private final String name;
    private final Process process;
    private final URI http;
    private final Path log;

    private PayaraMicro(String name, Process process, URI http, Path log) {
        this.name = name;
        this.process = process;
        this.http = http;
        this.log = log;
    }

    /** Starts a node and returns at once; {@link #awaitReady} tells when it can be used. */
    static PayaraMicro start(String name, Path jar, Path war, Path directory, Map<String, String> settings) {
        return start(name, jar, war, directory, Ports.free(), settings);
    }

    /** Starts a node on a port of its own. */
    static PayaraMicro start(String name, Path jar, Path war, Path directory, int port, Map<String, String> settings) {
        try {
            Path temporary = Files.createDirectories(directory.resolve(name));
            Path preboot = Files.writeString(
                    temporary.resolve("preboot.txt"),
                    "set configs.config.server-config.network-config.network-listeners"
                            + ".network-listener.http-listener.address=127.0.0.1\n");
            Path log = directory.resolve(name + ".log");
            int grid = Ports.free();
            var command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-XX:TieredStopAtLevel=1",
                    "-Dh2.bindAddress=127.0.0.1",
                    "-Djava.io.tmpdir=" + temporary,
                    "-jar",
                    jar.toString(),
                    "--nocluster",
                    "--interfaces",
                    "127.0.0.1",
                    "--startport",
                    String.valueOf(grid),
                    "--prebootcommandfile",
                    preboot.toString(),
                    "--port",
                    String.valueOf(port),
                    "--contextroot",
                    "/",
                    "--deploy",
                    war.toString()));
            var builder = new ProcessBuilder(command)
                    .directory(temporary.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            Settings.intoEnvironment(settings, builder.environment());
            Process process = builder.start();
            var node = new PayaraMicro(name, process, URI.create("http://127.0.0.1:" + port + "/"), log);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " does not start", e);
        }
    }

    /** Until the address answers with 200; fails at once when the application could not be started. */
    public PayaraMicro awaitReady(String path) {
        Waiting.until(name + " is ready", PATIENCE, () -> hasFailed() || Http.status(http.resolve(path)) == 200);
        if (hasFailed()) {
            throw new IllegalStateException(name + " did not start: see " + log);
        }
        return this;
    }

    /** Whether the process ended, or runs on without its application. */
    public boolean hasFailed() {
        try {
            return !process.isAlive() || Files.readString(log).contains(NOT_LOADED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI http() {
        return http;
    }

    public Path log() {
        return log;
    }

    public Process process() {
        return process;
    }

    /** {@code kill -9}. */
    public void kill() {
        Processes.kill(process.toHandle());
    }

    @Override
    public void close() {
        Processes.end(process.toHandle());
    }
}

package org.enishi.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Enishi and the sandbox networks as the build's profile "demo" starts them, on ports of their own. */
public final class Demo implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String WELCOME = "Enishi is up";

    private final Process process;
    private final URI http;
    private final Path output;

    private Demo(Process process, URI http, Path output) {
        this.process = process;
        this.http = http;
        this.output = output;
    }

    /** Starts it with a new folder for data and logs; returns at once. */
    public static Demo start(Path folder) {
        int port = Ports.free();
        Path output = folder.resolveSibling("demo.log");
        try {
            var builder = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Denishi.demo.port=" + port,
                            "-Denishi.demo.sandbox-port=" + Ports.free(),
                            EnishiUnderTest.file("enishi.test.demo").toString(),
                            EnishiUnderTest.micro().toString(),
                            EnishiUnderTest.file("enishi.test.war").toString(),
                            EnishiUnderTest.file("enishi.test.sandbox").toString(),
                            folder.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new Demo(process, URI.create("http://localhost:" + port + "/"), output);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo does not start", e);
        }
    }

    /** Until it says that all is up. */
    public Demo awaitWelcome() {
        Waiting.until("the demo is up", PATIENCE, () -> !process.isAlive() || output().contains(WELCOME));
        if (!process.isAlive()) {
            throw new IllegalStateException("The demo ended: " + output());
        }
        return this;
    }

    public URI http() {
        return http;
    }

    /** What it told so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Like Ctrl+C: it takes both servers with it. */
    @Override
    public void close() {
        List<ProcessHandle> servers = process.descendants().toList();
        Processes.end(process.toHandle());
        servers.forEach(Processes::end);
    }
}

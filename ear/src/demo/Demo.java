import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Starts Enishi with demo data and, beside it under another host name, the sandbox networks; ends both when it is
 * ended itself. Run as a source file by the build's profile "demo"; needs nothing but a JDK.
 *
 * <p>Arguments: payara-micro.jar, enishi.war, enishi-sandbox.war, the folder for data and logs.
 */
public class Demo {

    private static final int PORT = Integer.getInteger("enishi.demo.port", 8080);
    private static final int SANDBOX_PORT = Integer.getInteger("enishi.demo.sandbox-port", 8090);
    private static final int SMTP_PORT = Integer.getInteger("enishi.demo.smtp-port", 8025);
    private static final int START_SECONDS = 240;

    private final Path micro;
    private final Path folder;
    private final List<Process> started = new ArrayList<>();

    private Demo(Path micro, Path folder) {
        this.micro = micro;
        this.folder = folder;
    }

    public static void main(String[] args) throws Exception {
        var demo = new Demo(Path.of(args[0]), Path.of(args[3]));
        Runtime.getRuntime().addShutdownHook(new Thread(demo::end));
        try {
            demo.start(Path.of(args[1]), Path.of(args[2]));
            demo.waitForTheEnd();
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void start(Path enishi, Path sandbox) throws IOException, InterruptedException {
        free(PORT);
        free(SANDBOX_PORT);
        free(SMTP_PORT);
        Files.createDirectories(folder);
        long begun = System.nanoTime();
        Map<String, String> settings = settings();
        Process networks = launch(
                "sandbox",
                sandbox,
                SANDBOX_PORT,
                Map.of(
                        "SANDBOX_SMTP_PORT", "" + SMTP_PORT,
                        "SANDBOX_DEAUTHORIZE_URL", "http://localhost:" + PORT + "/callbacks/facebook/removed"));
        Process app = launch("enishi", enishi, PORT, settings);
        until(networks, "sandbox", "http://127.0.0.1:" + SANDBOX_PORT + "/control/health");
        until(app, "enishi", "http://localhost:" + PORT + "/health/ready");
        until(app, "enishi", "http://localhost:" + PORT + "/signin.xhtml");
        welcome((System.nanoTime() - begun) / 1_000_000_000);
    }

    private Map<String, String> settings() {
        String networks = "http://127.0.0.1:" + SANDBOX_PORT;
        Map<String, String> settings = new TreeMap<>();
        settings.put("enishi.db.url", "jdbc:h2:" + folder.resolve("enishi") + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        settings.put("enishi.demo.data", "true");
        settings.put("enishi.demo.clock", networks + "/control/clock");
        settings.put("enishi.base-url", "http://localhost:" + PORT);
        settings.put("enishi.crypto.keyset-file", folder.resolve("keyset.json").toString());
        settings.put("enishi.crypto.keyset-create", "true");
        settings.put("enishi.mail.host", "127.0.0.1");
        settings.put("enishi.mail.port", Integer.toString(SMTP_PORT));
        settings.put("enishi.mail.from", "enishi@enishi-demo.example");
        settings.put("enishi.oidc.providers", "company,google,yahoo");
        // the stand-in makes its keys at the first sign-in, which takes a slow machine a while
        settings.put("enishi.oidc.timeout", "PT20S");
        Map.of("company", "Enishi Trading", "google", "Google", "yahoo", "Yahoo")
                .forEach((key, name) -> {
                    settings.put("enishi.oidc." + key + ".name", name);
                    settings.put("enishi.oidc." + key + ".issuer", networks + "/idp/" + key);
                    settings.put("enishi.oidc." + key + ".client-id", "enishi");
                    settings.put("enishi.oidc." + key + ".client-secret", "sandbox-idp-secret");
                });
        settings.put("enishi.network.linkedin.client-id", "enishi-linkedin");
        settings.put("enishi.network.linkedin.client-secret", "sandbox-linkedin-secret");
        settings.put("enishi.network.linkedin.authorization-url", networks + "/linkedin/oauth/v2/authorization");
        settings.put("enishi.network.linkedin.token-url", networks + "/linkedin/oauth/v2/accessToken");
        settings.put("enishi.network.linkedin.revoke-url", networks + "/linkedin/oauth/v2/revoke");
        settings.put("enishi.network.linkedin.api-url", networks + "/linkedin/api");
        settings.put("enishi.network.facebook.client-id", "100000000000001");
        settings.put("enishi.network.facebook.client-secret", "sandbox-facebook-secret");
        settings.put("enishi.network.facebook.authorization-url", networks + "/facebook/v25.0/dialog/oauth");
        settings.put("enishi.network.facebook.token-url", networks + "/facebook/graph/v25.0/oauth/access_token");
        settings.put("enishi.network.facebook.api-url", networks + "/facebook/graph/v25.0");
        settings.put("enishi.network.linkedin.profile-url", networks + "/linkedin/in/");
        settings.put("enishi.network.facebook.profile-url", networks + "/facebook/");
        settings.put(
                "enishi.network.facebook.profile-fields",
                "id,name,first_name,last_name,username,link,education,work,location,picture.type(large)");
        // two servers of the sandbox, which stand in for the intranet's own; others may be named as well
        String mastodon = networks + "/mastodon," + networks + "/mastodon-kaze";
        settings.put("enishi.network.mastodon.servers", mastodon);
        settings.put("enishi.network.mastodon.private-servers", mastodon);
        settings.put("enishi.network.mastodon.other-servers", "true");
        settings.put("enishi.network.x.client-id", "enishi-x");
        settings.put("enishi.network.x.client-secret", "sandbox-x-secret");
        settings.put("enishi.network.x.authorization-url", networks + "/x/i/oauth2/authorize");
        settings.put("enishi.network.x.token-url", networks + "/x/api/2/oauth2/token");
        settings.put("enishi.network.x.revoke-url", networks + "/x/api/2/oauth2/revoke");
        settings.put("enishi.network.x.api-url", networks + "/x/api");
        settings.put("enishi.network.x.profile-url", networks + "/x/");
        for (String network : List.of("linkedin", "facebook", "x")) {
            settings.put("enishi.network." + network + ".picture-hosts", "127.0.0.1:" + SANDBOX_PORT);
            // the stand-ins offer what the networks once did, or do under contract
            for (String capability : List.of(
                    "search-by-name",
                    "search-by-email",
                    "profile",
                    "posts",
                    "comments",
                    "comment",
                    "like",
                    "repost",
                    "message",
                    "invite",
                    "wall-post",
                    "picture")) {
                settings.put("enishi.network." + network + ".capability." + capability, "available");
            }
        }
        return settings;
    }

    private Process launch(String name, Path war, int port, Map<String, String> settings) throws IOException {
        Path preboot = folder.resolve("preboot.txt");
        Files.writeString(
                preboot,
                // sessions stay in memory: there is no other node to copy them to
                """
                set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address=127.0.0.1
                set configs.config.server-config.availability-service.web-container-availability.availability-enabled=false
                """);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-Dh2.bindAddress=127.0.0.1"));
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of(
                "-jar",
                micro.toString(),
                "--prebootcommandfile",
                preboot.toString(),
                "--deploy",
                war.toString(),
                "--contextroot",
                "/",
                "--port",
                Integer.toString(port),
                // one node needs no data grid, and the grid's port would be open to the network
                "--nohazelcast",
                "--disablephonehome"));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(name))
                .start();
        started.add(process);
        return process;
    }

    private File log(String name) {
        return folder.resolve(name + ".log").toFile();
    }

    private void until(Process process, String name, String address) throws InterruptedException {
        for (int second = 0; second < START_SECONDS * 2; second++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Could not start " + name + ": see " + log(name));
            }
            if (answers(address)) {
                return;
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException("No answer from " + address + ": see " + log(name));
    }

    private static boolean answers(String address) {
        try {
            var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            // not up yet
            return false;
        }
    }

    private static void free(int port) {
        try (var probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            probe.setReuseAddress(true);
        } catch (IOException e) {
            throw new IllegalStateException("Port " + port + " is in use: end what listens there and start again.");
        }
    }

    private void welcome(long seconds) {
        System.out.printf("""

            Enishi is up, after %d seconds.

              Enishi    http://localhost:%d/
              Sandbox   http://127.0.0.1:%d/   (the networks as they behave, and switches for them)

              Mails     http://127.0.0.1:%d/mail   (what Enishi sends, whoever it is for)

              Users     admin    Administrator
                        sato     Standard
                        suzuki   Sales with social (Standard plus "Manage social integration")
                        tanaka   Without social (no social permission)
              Password  enishi-demo, for all of them, in the demo data only

              Data and logs are in %s; delete that folder to begin anew.
              Ctrl+C ends both.

            """, seconds, PORT, SANDBOX_PORT, SANDBOX_PORT, folder);
    }

    /** Until somebody ends this, one of the two ends, or the build that started this is gone. */
    private void waitForTheEnd() throws InterruptedException {
        ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
        while (started.stream().allMatch(Process::isAlive) && (parent == null || parent.isAlive())) {
            Thread.sleep(1_000);
        }
        if (parent == null || parent.isAlive()) {
            throw new IllegalStateException("One of the two ended by itself: see the logs in " + folder);
        }
    }

    private void end() {
        started.forEach(Process::destroy);
        for (Process process : started) {
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                process.destroyForcibly();
            }
        }
    }
}

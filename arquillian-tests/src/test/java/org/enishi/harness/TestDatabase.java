package org.enishi.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The database of a run: what Enishi is told about it is all that differs between the runs. */
abstract class TestDatabase implements AutoCloseable {

    static TestDatabase start(String kind, Path directory) {
        return switch (kind) {
            case "h2" -> new H2(directory);
            case "postgresql" -> new PostgreSql(directory);
            default -> throw new IllegalArgumentException("enishi.test.database is h2 or postgresql, not " + kind);
        };
    }

    /** Settings for a server with a new, empty database of its own. */
    abstract Map<String, String> another();

    @Override
    public abstract void close();

    private static final class H2 extends TestDatabase {
        private final Path directory;
        private final AtomicInteger count = new AtomicInteger();

        H2(Path directory) {
            this.directory = directory;
        }

        @Override
        Map<String, String> another() {
            Path file = directory.resolve("h2").resolve("enishi" + count.incrementAndGet());
            return Map.of("enishi.db.url", "jdbc:h2:" + file + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
        }

        @Override
        public void close() {
            // the servers close their files themselves
        }
    }

    private static final class PostgreSql extends TestDatabase {
        private final EmbeddedPostgres postgres;
        private final AtomicInteger count = new AtomicInteger();

        PostgreSql(Path directory) {
            try {
                Files.createDirectories(directory);
                postgres = EmbeddedPostgres.builder()
                        .setDataDirectory(directory.resolve("postgresql"))
                        .setOverrideWorkingDirectory(
                                directory.resolve("postgresql-binaries").toFile())
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start", e);
            }
        }

        @Override
        Map<String, String> another() {
            String name = "enishi" + count.incrementAndGet();
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException("No new database", e);
            }
            return Map.of(
                    "enishi.db.driver", "org.postgresql.ds.PGSimpleDataSource",
                    "enishi.db.url", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name,
                    "enishi.db.user", "postgres",
                    "enishi.db.password", "postgres");
        }

        @Override
        public void close() {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not stop", e);
            }
        }
    }
}

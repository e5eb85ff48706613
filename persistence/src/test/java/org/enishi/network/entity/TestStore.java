package org.enishi.network.entity;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;

/** A database with the product's own schema, its own mapping, and many who use it at once. */
public final class TestStore implements AutoCloseable {

    private final EntityManagerFactory factory;
    private final AutoCloseable server;

    private TestStore(String vendor, String driver, String url, String user, AutoCloseable server) {
        this.server = server;
        Flyway.configure()
                .dataSource(url, user, "")
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .load()
                .migrate();
        Map<String, Object> settings = new HashMap<>();
        settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        settings.put("jakarta.persistence.jtaDataSource", "");
        settings.put("jakarta.persistence.jdbc.driver", driver);
        settings.put("jakarta.persistence.jdbc.url", url);
        settings.put("jakarta.persistence.jdbc.user", user);
        settings.put("jakarta.persistence.jdbc.password", "");
        settings.put("eclipselink.logging.level", "WARNING");
        factory = Persistence.createEntityManagerFactory("enishi", settings);
    }

    public static TestStore h2(String name) {
        return new TestStore("h2", "org.h2.Driver", "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1", "sa", () -> {});
    }

    public static TestStore postgres() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            return new TestStore(
                    "postgresql",
                    "org.postgresql.Driver",
                    server.getJdbcUrl("postgres", "postgres"),
                    "postgres",
                    server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Works in a transaction of its own. */
    public <T> T in(Function<EntityManager, T> work) {
        EntityManager em = factory.createEntityManager();
        try {
            em.getTransaction().begin();
            T result = work.apply(em);
            em.getTransaction().commit();
            return result;
        } finally {
            if (em.getTransaction().isActive()) {
                em.getTransaction().rollback();
            }
            em.close();
        }
    }

    public void run(Consumer<EntityManager> work) {
        in(em -> {
            work.accept(em);
            return null;
        });
    }

    /** The same work by several at once, each in a transaction of its own. */
    public <T> List<T> atOnce(int workers, Function<EntityManager, T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        CyclicBarrier start = new CyclicBarrier(workers);
        try {
            Callable<T> one = () -> {
                start.await();
                return in(work);
            };
            List<Future<T>> results = IntStream.range(0, workers)
                    .mapToObj(i -> threads.submit(one))
                    .toList();
            return results.stream().map(TestStore::result).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody who may have accounts, and a record to stand beside; both have the given id. */
    public void someone(long id) {
        run(em -> {
            em.createNativeQuery("INSERT INTO permission_profile (id, version, name, built_in) VALUES (" + id
                            + ", 1, 'p" + id + "', FALSE)")
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO enishi_user (id, version, user_name, user_name_key, email, email_key,"
                            + " last_name, first_name, locale, time_zone, active, profile_id) VALUES (" + id
                            + ", 1, 'u" + id + "', 'u" + id + "', 'e" + id + "', 'e" + id
                            + "', 'L', 'F', 'ja', 'Asia/Tokyo', TRUE, " + id + ")")
                    .executeUpdate();
            em.createNativeQuery("INSERT INTO record (id, type) VALUES (" + id + ", 'LEAD')")
                    .executeUpdate();
        });
    }

    @Override
    public void close() throws Exception {
        factory.close();
        server.close();
    }
}

package org.enishi.access.entity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.enishi.network.entity.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several administrators at once: what is derived takes every change into account, whoever is last. */
@Tag("AC-10")
class SharingAtOnceTest {

    private static final int ADMINISTRATORS = 6;

    private TestStore store;

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql"})
    void changesAtOnceLeaveEverythingRight(String database) {
        store = database.equals("h2") ? TestStore.h2("sharing-at-once") : TestStore.postgres();
        for (int i = 1; i <= ADMINISTRATORS; i++) {
            store.someone(i);
        }
        store.run(em -> {
            for (int i = 0; i <= ADMINISTRATORS; i++) {
                run(em, "INSERT INTO role (id, version, name) VALUES (" + i + ", 1, 'role" + i + "')");
            }
            for (int i = 1; i <= ADMINISTRATORS; i++) {
                run(em, "UPDATE enishi_user SET role_id = " + i + " WHERE id = " + i);
            }
            new SharingRepository(em).rewrite();
        });
        var next = new AtomicLong();
        store.atOnce(ADMINISTRATORS, em -> {
            long role = next.incrementAndGet();
            run(em, "UPDATE role SET parent_id = " + (role - 1) + " WHERE id = " + role);
            new SharingRepository(em).rewrite();
            return null;
        });
        store.run(em -> {
            assertThat(rows(em, "SELECT viewer_id, owner_id, module, level FROM visible_owner"))
                    .containsExactlyInAnyOrderElementsOf(
                            rows(em, "SELECT viewer_id, owner_id, module, level FROM owner_access"))
                    .hasSize(ADMINISTRATORS * (ADMINISTRATORS + 1) / 2 * SharedModule.values().length);
        });
    }

    private static void run(EntityManager em, String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<List<Object>> rows(EntityManager em, String sql) {
        List<Object[]> rows = em.createNativeQuery(sql).getResultList();
        return rows.stream().map(List::of).toList();
    }
}

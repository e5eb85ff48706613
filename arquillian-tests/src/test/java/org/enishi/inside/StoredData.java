package org.enishi.inside;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** Looks at what really stands in the database. */
@Stateless
public class StoredData {

    @Resource(lookup = "java:app/jdbc/enishi")
    private DataSource dataSource;

    @PersistenceContext
    private EntityManager em;

    /** Reads every row of every table: the tests' database is small. */
    public JsonObject tablesHolding(JsonObject wanted) {
        String words = wanted.getString("words");
        JsonArrayBuilder holding = Json.createArrayBuilder();
        try (Connection connection = dataSource.getConnection()) {
            for (String table : tables(connection)) {
                if (holds(connection, table, words)) {
                    holding.add(table.toLowerCase(Locale.ROOT));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Json.createObjectBuilder().add("tables", holding).build();
    }

    public JsonObject audited(JsonObject wanted) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        em.createNativeQuery("SELECT a.action, a.subject FROM audit_entry a JOIN enishi_user u ON u.id = a.actor_id"
                        + " WHERE u.user_name = ? ORDER BY a.at, a.id")
                .setParameter(1, wanted.getString("userName"))
                .getResultList()
                .forEach(row -> entries.add(((Object[]) row)[0] + " " + ((Object[]) row)[1]));
        return Json.createObjectBuilder().add("entries", entries).build();
    }

    public JsonObject keys(JsonObject wanted) {
        JsonArrayBuilder keys = Json.createArrayBuilder();
        em.createNativeQuery("SELECT key_id FROM network_account WHERE key_id IS NOT NULL AND user_id ="
                        + " (SELECT id FROM enishi_user WHERE user_name = ?)")
                .setParameter(1, wanted.getString("userName"))
                .getResultList()
                .forEach(key -> keys.add(String.valueOf(key)));
        return Json.createObjectBuilder().add("keys", keys).build();
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    private static boolean holds(Connection connection, String table, String words) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    if (text(rows.getObject(i)).contains(words)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static String text(Object value) throws SQLException {
        if (value instanceof byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (value instanceof java.sql.Clob clob) {
            return clob.getSubString(1, (int) clob.length());
        }
        return String.valueOf(value);
    }
}

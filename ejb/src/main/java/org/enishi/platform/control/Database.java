package org.enishi.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The one data source, and the migrations that run before anything else starts. Flyway holds a lock in the database
 * meanwhile, so that of several nodes one migrates and the others wait.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/enishi",
        className = "${MPCONFIG=enishi.db.driver:org.h2.jdbcx.JdbcDataSource}",
        url = "${MPCONFIG=enishi.db.url:jdbc:h2:./enishi-data/enishi;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0}",
        user = "${MPCONFIG=enishi.db.user:sa}",
        password = "${MPCONFIG=enishi.db.password:}",
        transactional = true,
        minPoolSize = 2,
        maxPoolSize = 32)
@Singleton
@Startup
@DependsOn("SettingsCheck")
@TransactionManagement(TransactionManagementType.BEAN)
public class Database {

    private static final System.Logger LOG = System.getLogger(Database.class.getName());

    @Resource(lookup = "java:app/jdbc/enishi")
    private DataSource dataSource;

    @PostConstruct
    void migrate() {
        var result = Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor())
                .failOnMissingLocations(false)
                // each capability numbers its own migrations: a new one may stand below another capability's
                .outOfOrder(true)
                .load()
                .migrate();
        LOG.log(
                Level.INFO,
                "Database schema at version {0}, {1} migrations applied",
                result.targetSchemaVersion,
                result.migrationsExecuted);
    }

    private String vendor() {
        try (var connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> "h2";
                case "PostgreSQL" -> "postgresql";
                default -> throw new IllegalStateException("Enishi runs on H2 or PostgreSQL, not on " + product);
            };
        } catch (SQLException e) {
            throw new IllegalStateException("The database can't be reached: check enishi.db.url and its user", e);
        }
    }
}

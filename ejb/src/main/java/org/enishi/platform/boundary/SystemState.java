package org.enishi.platform.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import javax.sql.DataSource;

/** How the program itself is doing, for whoever watches over it (QU-04). */
@Stateless
public class SystemState {

    /** How long the database may take to say that it is there, in seconds. */
    private static final int PATIENCE = 3;

    @Resource(lookup = "java:app/jdbc/enishi")
    private DataSource dataSource;

    /** Whether the database answers. The networks don't count: a dead one must not take the CRM out of service. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean isDatabaseThere() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(PATIENCE);
        } catch (SQLException e) {
            return false;
        }
    }
}

package org.enishi.access.boundary;

import java.util.List;
import org.enishi.access.entity.DefaultAccess;
import org.enishi.access.entity.Level;

/** Why somebody sees a record (AC-10 to AC-13); each reason is enough by itself. */
public sealed interface Reason {

    /** How far it opens the record. */
    Level level();

    /** The user's permission profile opens every record. */
    record AllRecords(String profile) implements Reason {
        @Override
        public Level level() {
            return Level.EDIT;
        }
    }

    /** The organisation-wide default of the module opens every record. */
    record ByDefault(DefaultAccess access) implements Reason {
        @Override
        public Level level() {
            return access == DefaultAccess.READ_WRITE ? Level.EDIT : Level.SEE;
        }
    }

    /** The record is the user's own. */
    record Own() implements Reason {
        @Override
        public Level level() {
            return Level.EDIT;
        }
    }

    /**
     * The owner's role is below the user's.
     *
     * @param roles the names of the roles from the user's down to the owner's
     */
    record Superior(List<String> roles) implements Reason {
        @Override
        public Level level() {
            return Level.EDIT;
        }
    }

    /** A sharing rule opens what the owner has to the user. */
    record ByRule(long id, String name, Level level) implements Reason {}

    /**
     * The record is in a territory of the user's, or in one below.
     *
     * @param id the territory that the record is in
     * @param territories the names of the territories from the user's down to the record's
     */
    record ByTerritory(long id, List<String> territories) implements Reason {
        @Override
        public Level level() {
            return Level.SEE;
        }
    }
}

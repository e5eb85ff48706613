package org.enishi.platform.view;

import java.security.SecureRandom;

/** The number under which a fault stands in the log, and which the user can read to somebody on the telephone. */
public final class Incident {

    /** Without 0, O, 1 and I, which are read wrongly. */
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final System.Logger LOG = System.getLogger(Incident.class.getName());

    private Incident() {}

    /** Logs a fault under a new number. */
    public static String log(String where, Throwable fault) {
        var number = new StringBuilder("E-");
        for (int i = 0; i < 8; i++) {
            if (i == 4) {
                number.append('-');
            }
            number.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        LOG.log(System.Logger.Level.ERROR, "Incident " + number + " at " + where, fault);
        return number.toString();
    }
}

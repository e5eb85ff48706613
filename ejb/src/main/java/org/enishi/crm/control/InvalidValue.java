package org.enishi.crm.control;

import java.util.List;
import org.enishi.crm.boundary.Verdict.Problem;

/** A value that a field can't take. Never leaves this package: it becomes part of a verdict. */
class InvalidValue extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    InvalidValue(String key, Object... arguments) {
        super(key);
        this.problem = new Problem(key, List.of(arguments));
    }

    Problem problem() {
        return problem;
    }
}

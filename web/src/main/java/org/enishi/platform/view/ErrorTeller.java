package org.enishi.platform.view;

import org.enishi.platform.boundary.BusinessException;

/** A port: a capability that has more to say of an error than its text, such as which fields are wrong. */
public interface ErrorTeller {

    /** Tells the user; false if this error is none of its own. */
    boolean tell(BusinessException error);
}

package org.enishi.platform.boundary;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Something that the user is to be told, and that undoes the transaction. It carries the key of a text and what goes
 * into it, never a sentence: the surface says it in the user's language.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    protected BusinessException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of the text in the bundles. */
    public String key() {
        return key;
    }

    /** What goes into the text, in order. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}

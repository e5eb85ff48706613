package org.enishi.access.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * A sign-in that was begun. It is kept in the session of the browser that began it, and so can be ended in no
 * other.
 *
 * @param state what the provider sends back with its answer
 * @param nonce what has to stand in the provider's ID token
 * @param verifier proves that whoever brings the code also began
 */
public record SignInAttempt(String provider, String state, String nonce, String verifier, Instant begunAt)
        implements Serializable {}

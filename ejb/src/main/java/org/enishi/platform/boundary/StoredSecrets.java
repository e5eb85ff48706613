package org.enishi.platform.boundary;

/**
 * The secrets of a capability that stand encrypted in the database. Each capability that has some contributes them, so
 * that they follow when the keyset gets another primary key.
 */
public interface StoredSecrets {

    /**
     * Encrypts with the primary key what another has encrypted. What can't be decrypted is left as it is, and logged.
     *
     * @return how many secrets were encrypted anew
     */
    int encryptAnew(SecretVault vault);
}

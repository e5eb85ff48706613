package org.enishi.network.control;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts tokens for the database with authenticated encryption. The key lives outside of it, in a set of which the
 * primary key encrypts and every key decrypts, so that keys can be changed. What a ciphertext is bound to (account and
 * kind of token) keeps it from being moved into another row.
 */
public final class TokenVault {

    /** What is encrypted. */
    public enum Kind {
        ACCESS,
        REFRESH
    }

    private final KeysetHandle keys;
    private final Aead aead;

    private TokenVault(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** Opens the vault with a keyset in Tink's JSON format. */
    public static TokenVault of(String keyset) {
        try {
            AeadConfig.register();
            return new TokenVault(TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | RuntimeException e) {
            // the cause may quote the keyset
            throw new IllegalStateException("The keyset for stored tokens can't be read: is it in Tink's JSON format?");
        }
    }

    /** A new keyset with one key. */
    public static String newKeyset() {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES in Galois counter mode", e);
        }
    }

    /** The id of the key that encrypts now. */
    public int keyId() {
        return keys.getPrimary().getId();
    }

    public byte[] encrypt(long accountId, Kind kind, String token) {
        try {
            return aead.encrypt(token.getBytes(StandardCharsets.UTF_8), binding(accountId, kind));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A token can't be encrypted", e);
        }
    }

    public String decrypt(long accountId, Kind kind, byte[] stored) {
        try {
            return new String(aead.decrypt(stored, binding(accountId, kind)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The stored token of account " + accountId + " can't be decrypted: is its key still in the keyset?",
                    e);
        }
    }

    private static byte[] binding(long accountId, Kind kind) {
        return ("network_account:" + accountId + ":" + kind).getBytes(StandardCharsets.UTF_8);
    }
}

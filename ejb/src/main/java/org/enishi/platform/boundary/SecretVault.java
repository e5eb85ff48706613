package org.enishi.platform.boundary;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Encrypts secrets for the database with authenticated encryption. The key lives outside of it, in a set of which the
 * primary key encrypts and every key decrypts, so that keys can be changed. What a ciphertext is bound to (such
 * as row and column) keeps it from being moved into another.
 */
public final class SecretVault {

    /** What Tink begins a ciphertext with: its version, then the id of the key. */
    private static final byte TINK = 1;

    private static final int PREFIX = 5;

    private final KeysetHandle keys;
    private final Aead aead;

    private SecretVault(KeysetHandle keys) throws GeneralSecurityException {
        this.keys = keys;
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** Opens the vault with a keyset in Tink's JSON format. */
    public static SecretVault of(String keyset) {
        try {
            AeadConfig.register();
            return new SecretVault(TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | RuntimeException e) {
            // the cause may quote the keyset
            throw new IllegalStateException(
                    "The keyset for stored secrets can't be read: is it in Tink's JSON format?");
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

    /** Whether the key that encrypts now has encrypted this: its id stands in front. */
    public boolean isOfPrimary(byte[] stored) {
        return stored.length >= PREFIX
                && Arrays.equals(
                        ByteBuffer.allocate(PREFIX).put(TINK).putInt(keyId()).array(), Arrays.copyOf(stored, PREFIX));
    }

    /** Encrypts a secret and binds it to a place. */
    public byte[] encrypt(String place, String secret) {
        try {
            return aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), binding(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A secret can't be encrypted", e);
        }
    }

    /** Decrypts what was bound to the same place. */
    public String decrypt(String place, byte[] stored) {
        try {
            return new String(aead.decrypt(stored, binding(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The stored secret of " + place + " can't be decrypted: is its key still in the keyset?", e);
        }
    }

    private static byte[] binding(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}

package org.enishi.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LI-02")
@Tag("AC-19")
class SecretVaultTest {

    private static final String TOKEN = "a-token-of-a-network";
    private static final String PLACE = "account:7:access";
    private final String keyset = SecretVault.newKeyset();
    private final SecretVault vault = SecretVault.of(keyset);

    @Test
    void whatIsStoredIsNotReadableAndComesBack() {
        byte[] stored = vault.encrypt(PLACE, TOKEN);

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
        assertThat(SecretVault.of(keyset).decrypt(PLACE, stored)).isEqualTo(TOKEN);
        assertThat(vault.encrypt(PLACE, TOKEN)).isNotEqualTo(stored);
    }

    @Test
    void aSecretCantBeMovedToAnotherRowOrColumn() {
        byte[] stored = vault.encrypt(PLACE, TOKEN);

        assertThatThrownBy(() -> vault.decrypt("account:8:access", stored)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.decrypt("account:7:refresh", stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChangedSecretIsNoticed() {
        byte[] stored = vault.encrypt(PLACE, TOKEN);
        stored[stored.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.decrypt(PLACE, stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterANewKeyTheOldOneStillDecrypts() throws GeneralSecurityException {
        byte[] stored = vault.encrypt(PLACE, TOKEN);
        SecretVault rotated = SecretVault.of(withNewPrimary());

        assertThat(rotated.keyId()).isNotEqualTo(vault.keyId());
        assertThat(rotated.decrypt(PLACE, stored)).isEqualTo(TOKEN);
        assertThat(rotated.isOfPrimary(stored)).isFalse();
        byte[] anew = rotated.encrypt(PLACE, TOKEN);
        assertThat(rotated.isOfPrimary(anew)).isTrue();
        assertThatThrownBy(() -> vault.decrypt(PLACE, anew)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeysetThatMakesNoSenseIsNotQuoted() {
        assertThatThrownBy(() -> SecretVault.of("nonsense of mine"))
                .hasMessageNotContaining("nonsense")
                .hasNoCause();
    }

    private String withNewPrimary() throws GeneralSecurityException {
        KeysetHandle old = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get());
        KeysetHandle both = KeysetHandle.newBuilder(old)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
        return TinkJsonProtoKeysetFormat.serializeKeyset(both, InsecureSecretKeyAccess.get());
    }
}

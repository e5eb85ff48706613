package org.enishi.network.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.enishi.network.control.TokenVault.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LI-02")
class TokenVaultTest {

    private static final String TOKEN = "a-token-of-a-network";
    private final String keyset = TokenVault.newKeyset();
    private final TokenVault vault = TokenVault.of(keyset);

    @Test
    void whatIsStoredIsNotReadableAndComesBack() {
        byte[] stored = vault.encrypt(7, Kind.ACCESS, TOKEN);

        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(TOKEN);
        assertThat(TokenVault.of(keyset).decrypt(7, Kind.ACCESS, stored)).isEqualTo(TOKEN);
        assertThat(vault.encrypt(7, Kind.ACCESS, TOKEN)).isNotEqualTo(stored);
    }

    @Test
    void aTokenCantBeMovedToAnotherAccountOrColumn() {
        byte[] stored = vault.encrypt(7, Kind.ACCESS, TOKEN);

        assertThatThrownBy(() -> vault.decrypt(8, Kind.ACCESS, stored)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.decrypt(7, Kind.REFRESH, stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChangedTokenIsNoticed() {
        byte[] stored = vault.encrypt(7, Kind.ACCESS, TOKEN);
        stored[stored.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.decrypt(7, Kind.ACCESS, stored)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterANewKeyTheOldOneStillDecrypts() throws GeneralSecurityException {
        byte[] stored = vault.encrypt(7, Kind.ACCESS, TOKEN);
        TokenVault rotated = TokenVault.of(withNewPrimary());

        assertThat(rotated.keyId()).isNotEqualTo(vault.keyId());
        assertThat(rotated.decrypt(7, Kind.ACCESS, stored)).isEqualTo(TOKEN);
        byte[] anew = rotated.encrypt(7, Kind.ACCESS, TOKEN);
        assertThatThrownBy(() -> vault.decrypt(7, Kind.ACCESS, anew)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aKeysetThatMakesNoSenseIsNotQuoted() {
        assertThatThrownBy(() -> TokenVault.of("secret nonsense"))
                .hasMessageNotContaining("secret")
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

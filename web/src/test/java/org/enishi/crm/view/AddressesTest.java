package org.enishi.crm.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("An address")
@Tag("QU-22")
class AddressesTest {

    private final Addresses addresses = new Addresses();

    @Test
    void inJapanGoesFromLargeToSmall() {
        Map<String, Object> values = Map.of(
                "postalCode", "144-0035", "state", "東京都", "city", "大田区", "street", "南蒲田 2-16-8", "country", "日本");
        assertThat(addresses.of(values, "")).isEqualTo("〒144-0035\n東京都大田区 南蒲田 2-16-8");
    }

    @Test
    void elsewhereGoesFromSmallToLarge() {
        Map<String, Object> values = Map.of(
                "otherStreet",
                "12 rue Verte",
                "otherCity",
                "Lyon",
                "otherPostalCode",
                "69001",
                "otherCountry",
                "France");
        assertThat(addresses.of(values, "other")).isEqualTo("12 rue Verte\nLyon 69001\nFrance");
    }

    @Test
    void isNothingWhereNothingIsKnown() {
        assertThat(addresses.of(Map.of(), "")).isEmpty();
    }
}

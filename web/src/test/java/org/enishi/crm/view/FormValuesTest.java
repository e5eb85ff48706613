package org.enishi.crm.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.FieldType;
import org.enishi.crm.boundary.Trait;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The values of a form")
@Tag("CR-09")
class FormValuesTest {

    private final FormValues form = new FormValues();

    @Test
    void areSentOnlyWhereSomethingWasChanged() {
        List<FieldInfo> fields = List.of(field("title", FieldType.TEXT), field("phone", FieldType.PHONE));
        form.open(fields, Map.of("title", "課長", "phone", "03-5550-1170"));
        form.put("title", "部長");
        assertThat(form.changed(fields)).containsExactly(Map.entry("title", "部長"));
    }

    @Test
    void areNotChangedByBeingShown() {
        List<FieldInfo> fields = List.of(
                field("annualRevenue", FieldType.MONEY),
                field("birthday", FieldType.DATE),
                field("tags", FieldType.TAGS),
                field("emailOptOut", FieldType.BOOLEAN),
                field("accountId", FieldType.RECORD));
        Map<String, Object> values = new HashMap<>();
        values.put("annualRevenue", new BigDecimal("1200000.00"));
        values.put("birthday", LocalDate.of(1980, 3, 14));
        values.put("tags", "決裁者,保守契約");
        values.put("emailOptOut", null);
        values.put("accountId", 51L);
        form.open(fields, values);
        assertThat(form.all())
                .containsEntry("annualRevenue", "1200000")
                .containsEntry("birthday", "1980-03-14")
                .containsEntry("accountId", "51");
        assertThat(form.changed(fields)).isEmpty();
    }

    @Test
    void takeAnEmptyInputForNothing() {
        List<FieldInfo> fields = List.of(field("title", FieldType.TEXT), field("fax", FieldType.PHONE));
        form.open(fields, Map.of("title", "課長"));
        form.put("title", "  ");
        form.put("fax", "");
        assertThat(form.changed(fields)).hasSize(1).containsEntry("title", null);
    }

    private static FieldInfo field(String name, FieldType type) {
        return new FieldInfo(name, type, "crm.field." + name, "name", 0, List.of(), "", null, Set.of(Trait.PERSONAL));
    }
}

package org.enishi.crm.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.FieldType;
import org.enishi.crm.boundary.Trait;
import org.enishi.crm.entity.Address;
import org.enishi.crm.entity.CrmRecord;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.Selection;

/** The small language in which a record type's fields are declared. */
final class SchemaBuilder<T extends CrmRecord> {

    private final RecordType type;
    private final Class<T> entity;
    private final Supplier<T> maker;
    private final Map<String, Field<T>> fields = new LinkedHashMap<>();
    private final Map<String, SortKey> sortKeys = new LinkedHashMap<>();
    private String group = "name";

    SchemaBuilder(RecordType type, Class<T> entity, Supplier<T> maker) {
        this.type = type;
        this.entity = entity;
        this.maker = maker;
    }

    SchemaBuilder<T> group(String name) {
        this.group = name;
        return this;
    }

    SchemaBuilder<T> line(String name, int max, Function<T, String> get, BiConsumer<T, String> set, Trait... traits) {
        return text(FieldType.TEXT, name, max, raw -> Values.line(raw, max), get, set, traits);
    }

    SchemaBuilder<T> longText(
            String name, int max, Function<T, String> get, BiConsumer<T, String> set, Trait... traits) {
        return text(FieldType.LONG_TEXT, name, max, raw -> Values.text(raw, max), get, set, traits);
    }

    SchemaBuilder<T> email(String name, Function<T, String> get, BiConsumer<T, String> set, Trait... traits) {
        return text(FieldType.EMAIL, name, 254, raw -> Values.email(raw, 254), get, set, traits);
    }

    SchemaBuilder<T> phone(String name, Function<T, String> get, BiConsumer<T, String> set, Trait... traits) {
        return text(FieldType.PHONE, name, 40, raw -> Values.phone(raw, 40), get, set, traits);
    }

    SchemaBuilder<T> url(String name, Function<T, String> get, BiConsumer<T, String> set, Trait... traits) {
        return text(FieldType.URL, name, 255, raw -> Values.url(raw, 255), get, set, traits);
    }

    SchemaBuilder<T> tags(String name, Function<T, String> get, BiConsumer<T, String> set, Trait... traits) {
        return text(FieldType.TAGS, name, 1000, raw -> Values.tags(raw, 1000), get, set, traits);
    }

    SchemaBuilder<T> integer(String name, Function<T, Integer> get, BiConsumer<T, Integer> set, Trait... traits) {
        return add(FieldType.INTEGER, name, Values::integer, get, (e, v) -> set.accept(e, (Integer) v), traits);
    }

    SchemaBuilder<T> money(String name, Function<T, BigDecimal> get, BiConsumer<T, BigDecimal> set, Trait... traits) {
        return add(FieldType.MONEY, name, Values::amount, get, (e, v) -> set.accept(e, (BigDecimal) v), traits);
    }

    SchemaBuilder<T> date(String name, Function<T, LocalDate> get, BiConsumer<T, LocalDate> set, Trait... traits) {
        return add(FieldType.DATE, name, Values::date, get, (e, v) -> set.accept(e, (LocalDate) v), traits);
    }

    SchemaBuilder<T> truth(String name, Function<T, Boolean> get, BiConsumer<T, Boolean> set, Trait... traits) {
        return add(FieldType.BOOLEAN, name, Values::truth, get, (e, v) -> set.accept(e, (Boolean) v), traits);
    }

    <E extends Enum<E>> SchemaBuilder<T> pick(
            String name, Class<E> options, Function<T, E> get, BiConsumer<T, E> set, Trait... traits) {
        List<String> codes =
                Arrays.stream(options.getEnumConstants()).map(Enum::name).toList();
        var info = new FieldInfo(
                name,
                FieldType.PICK,
                "crm.field." + name,
                group,
                0,
                codes,
                "crm." + options.getSimpleName() + ".",
                null,
                setOf(traits));
        return add(info, raw -> Values.option(raw, options), get, (e, v) -> set.accept(e, options.cast(v)));
    }

    SchemaBuilder<T> user(String name, Function<T, Long> get, BiConsumer<T, Long> set, Trait... traits) {
        return add(FieldType.USER, name, Values::id, get, (e, v) -> set.accept(e, (Long) v), traits);
    }

    SchemaBuilder<T> reference(
            String name, RecordType target, Function<T, Long> get, BiConsumer<T, Long> set, Trait... traits) {
        var info = new FieldInfo(
                name, FieldType.RECORD, "crm.field." + name, group, 0, List.of(), "", target, setOf(traits));
        return add(info, Values::id, get, (e, v) -> set.accept(e, (Long) v));
    }

    SchemaBuilder<T> moment(String name, Function<T, Instant> get) {
        var info = new FieldInfo(
                name, FieldType.MOMENT, "crm.field." + name, group, 0, List.of(), "", null, Set.of(Trait.READ_ONLY));
        return add(info, raw -> raw, get, null);
    }

    /** What is kept is the id of a set; which territories are in it, {@link TerritoryNames} says. */
    SchemaBuilder<T> territories(Function<T, Long> get) {
        var info = new FieldInfo(
                "territories",
                FieldType.TERRITORIES,
                "crm.field.territories",
                group,
                0,
                List.of(),
                "",
                null,
                Set.of(Trait.READ_ONLY));
        fields.put(info.name(), new Field<>(info, Selection.TERRITORIES, Selection.TERRITORIES, Values::id, get, null));
        return this;
    }

    /** The five parts of an address, their names beginning with the prefix (none for the main one). */
    SchemaBuilder<T> address(String prefix, Function<T, Address> get, BiConsumer<T, Address> set) {
        return part(prefix, "postalCode", Address.CODE, get, set, Address::postalCode, Address::withPostalCode)
                .part(prefix, "state", Address.PLACE, get, set, Address::state, Address::withState)
                .part(prefix, "city", Address.PLACE, get, set, Address::city, Address::withCity)
                .part(prefix, "street", Address.LINE, get, set, Address::street, Address::withStreet)
                .part(prefix, "country", Address.PLACE, get, set, Address::country, Address::withCountry);
    }

    private interface With {
        Address apply(Address address, String value);
    }

    private SchemaBuilder<T> part(
            String prefix,
            String part,
            int max,
            Function<T, Address> get,
            BiConsumer<T, Address> set,
            Function<Address, String> read,
            With with) {
        String name = prefix.isEmpty() ? part : prefix + Character.toUpperCase(part.charAt(0)) + part.substring(1);
        return line(
                name,
                max,
                e -> read.apply(get.apply(e)),
                (e, v) -> set.accept(e, with.apply(get.apply(e), v)),
                Trait.PERSONAL);
    }

    /** A column that lists can be sorted by; indexes on it, and on owner and it, come with its migration. */
    SchemaBuilder<T> sortedBy(String name, String column, Class<?> keyType) {
        sortKeys.put(name, new SortKey(column, keyType, false));
        return this;
    }

    /** Lets lists be sorted by a text that can be empty. */
    SchemaBuilder<T> sortedByOptional(String name, String column) {
        sortKeys.put(name, new SortKey(column, String.class, true));
        return this;
    }

    /** Lets a field be compared by its folded column. */
    SchemaBuilder<T> folded(String name, String column) {
        Field<T> f = fields.get(name);
        fields.put(name, new Field<>(f.info(), f.column(), column, f.reader(), f.getter(), f.setter()));
        return this;
    }

    RecordSchema<T> build() {
        return new RecordSchema<>(type, entity, maker, fields, sortKeys);
    }

    private SchemaBuilder<T> text(
            FieldType fieldType,
            String name,
            int max,
            Field.Reader reader,
            Function<T, String> get,
            BiConsumer<T, String> set,
            Trait... traits) {
        var info = new FieldInfo(name, fieldType, "crm.field." + name, group, max, List.of(), "", null, setOf(traits));
        return add(info, reader, get, (e, v) -> set.accept(e, (String) v));
    }

    private SchemaBuilder<T> add(
            FieldType fieldType,
            String name,
            Field.Reader reader,
            Function<T, ?> get,
            BiConsumer<T, Object> set,
            Trait... traits) {
        var info = new FieldInfo(name, fieldType, "crm.field." + name, group, 0, List.of(), "", null, setOf(traits));
        return add(info, reader, get, set);
    }

    private SchemaBuilder<T> add(FieldInfo info, Field.Reader reader, Function<T, ?> get, BiConsumer<T, Object> set) {
        String column = info.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        fields.put(info.name(), new Field<>(info, column, column, reader, get, set));
        return this;
    }

    private static Set<Trait> setOf(Trait... traits) {
        Set<Trait> set = EnumSet.noneOf(Trait.class);
        set.addAll(Arrays.asList(traits));
        return set;
    }
}

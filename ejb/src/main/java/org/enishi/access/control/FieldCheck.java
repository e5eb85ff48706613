package org.enishi.access.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.enishi.access.boundary.FieldsRefused;
import org.enishi.access.boundary.FieldsRefused.Field;
import org.enishi.platform.boundary.Characters;

/** Collects what is wrong with the fields of a form, so that all of it is said at once. */
public final class FieldCheck {

    /** One at sign, something on both sides, no spaces: whether an address is right only a mail to it can tell. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");

    private static final Pattern USER_NAME = Pattern.compile("[\\p{L}\\p{N}._+-]+");

    private final List<Field> wrong = new ArrayList<>();

    /** A text that has to be there. */
    public FieldCheck text(String field, String value, int most) {
        if (value == null || value.isBlank()) {
            refuse(field, "access.invalid.required");
        } else {
            optional(field, value, most);
        }
        return this;
    }

    public FieldCheck optional(String field, String value, int most) {
        if (value != null && value.strip().length() > most) {
            refuse(field, "access.invalid.long", most);
        } else if (value != null && !isOneLine(value)) {
            refuse(field, "access.invalid.characters");
        }
        return this;
    }

    /** What these fields say stands in mails and menus, where a second line could pass for something else. */
    static boolean isOneLine(String value) {
        return Characters.areStorable(value) && value.chars().noneMatch(Character::isISOControl);
    }

    public FieldCheck email(String field, String value, int most) {
        text(field, value, most);
        if (isRightSoFar(field) && !EMAIL.matcher(value.strip()).matches()) {
            refuse(field, "access.invalid.email");
        }
        return this;
    }

    /** Without an at sign, so that it never looks like somebody's e-mail address. */
    public FieldCheck userName(String field, String value, int most) {
        text(field, value, most);
        if (isRightSoFar(field) && !USER_NAME.matcher(value.strip()).matches()) {
            refuse(field, "access.invalid.userName");
        }
        return this;
    }

    public FieldCheck present(String field, Object value) {
        if (value == null) {
            refuse(field, "access.invalid.choice");
        }
        return this;
    }

    public FieldCheck refuse(String field, String key, Object... arguments) {
        wrong.add(new Field(field, key, List.of(arguments)));
        return this;
    }

    private boolean isRightSoFar(String field) {
        return wrong.stream().noneMatch(f -> f.name().equals(field));
    }

    /** @throws FieldsRefused if anything is wrong */
    public void hold() {
        if (!wrong.isEmpty()) {
            throw new FieldsRefused(wrong);
        }
    }
}

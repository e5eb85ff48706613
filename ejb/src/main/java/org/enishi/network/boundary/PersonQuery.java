package org.enishi.network.boundary;

/**
 * Whom to look for. Either an e-mail address, or words, or last and first name; a company narrows the latter two.
 *
 * @param lastNameReading how the last name is read, for networks that don't take it as it is written; null if not known
 * @param firstNameReading the same of the first name
 */
public record PersonQuery(
        String email,
        String words,
        String lastName,
        String firstName,
        String lastNameReading,
        String firstNameReading,
        String company) {

    public static PersonQuery byEmail(String email) {
        return new PersonQuery(email, null, null, null, null, null, null);
    }

    public static PersonQuery byName(String lastName, String firstName) {
        return byName(lastName, firstName, null, null);
    }

    public static PersonQuery byName(
            String lastName, String firstName, String lastNameReading, String firstNameReading) {
        return new PersonQuery(null, null, lastName, firstName, lastNameReading, firstNameReading, null);
    }

    public static PersonQuery byWords(String words, String company) {
        return new PersonQuery(null, words, null, null, null, null, company);
    }
}

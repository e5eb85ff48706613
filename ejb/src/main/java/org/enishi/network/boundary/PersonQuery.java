package org.enishi.network.boundary;

/**
 * Whom to look for. Either an e-mail address, or words, or last and first name; a company narrows the latter two.
 */
public record PersonQuery(String email, String words, String lastName, String firstName, String company) {

    public static PersonQuery byEmail(String email) {
        return new PersonQuery(email, null, null, null, null);
    }

    public static PersonQuery byName(String lastName, String firstName) {
        return new PersonQuery(null, null, lastName, firstName, null);
    }

    public static PersonQuery byWords(String words, String company) {
        return new PersonQuery(null, words, null, null, company);
    }
}

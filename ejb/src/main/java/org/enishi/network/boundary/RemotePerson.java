package org.enishi.network.boundary;

/**
 * Somebody at a network, as a list shows them. What the network does not tell is null.
 *
 * @param id the network's own id of the person
 * @param handle the readable name in the profile's address
 * @param headline what they do, in their words
 * @param pictureUrl the picture's address at the network; never to be put into a page
 * @param profileUrl the address of the person's own page
 * @param email only where the network tells it
 */
public record RemotePerson(
        String id,
        String name,
        String handle,
        String headline,
        String place,
        String company,
        String pictureUrl,
        String profileUrl,
        String email) {

    public RemotePerson {
        name = Legible.line(name);
        handle = Legible.line(handle);
        headline = Legible.line(headline);
        place = Legible.line(place);
        company = Legible.line(company);
    }
}

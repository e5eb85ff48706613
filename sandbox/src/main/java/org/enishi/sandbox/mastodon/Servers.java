package org.enishi.sandbox.mastodon;

/** The part of an address that names the server, for the paths of the resources. */
final class Servers {

    static final String PATH = "/{server: mastodon(?:-kaze)?}";

    private Servers() {}
}

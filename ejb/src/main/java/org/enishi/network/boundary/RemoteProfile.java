package org.enishi.network.boundary;

import java.util.List;

/** A person's profile as far as the viewer's own account may see it. */
public record RemoteProfile(RemotePerson person, String summary, List<Position> positions, List<Education> educations) {

    /** Where the person works or worked; from and to as the network writes them (a year, or year and month). */
    public record Position(String title, String company, String from, String to, boolean current) {}

    /** Where the person learned. */
    public record Education(String school, String degree, String from, String to) {}
}

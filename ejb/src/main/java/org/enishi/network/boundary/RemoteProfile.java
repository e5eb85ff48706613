package org.enishi.network.boundary;

import java.util.List;

/** A person's profile as far as the viewer's own account may see it. */
public record RemoteProfile(
        RemotePerson person, String summary, List<Position> positions, List<Education> educations, List<Field> fields) {

    public RemoteProfile {
        summary = Legible.text(summary);
    }

    /** A profile of a network without free fields. */
    public static RemoteProfile of(
            RemotePerson person, String summary, List<Position> positions, List<Education> educations) {
        return new RemoteProfile(person, summary, positions, educations, List.of());
    }

    /**
     * What the person says of themselves under a heading of their own.
     *
     * @param verified whether the network has found that the page named here is theirs
     */
    public record Field(String name, List<Segment> value, boolean verified) {
        public Field {
            name = Legible.line(name);
        }
    }

    /** Where the person works or worked; from and to as the network writes them (a year, or year and month). */
    public record Position(String title, String company, String from, String to, boolean current) {
        public Position {
            title = Legible.line(title);
            company = Legible.line(company);
        }
    }

    /** Where the person learned. */
    public record Education(String school, String degree, String from, String to) {
        public Education {
            school = Legible.line(school);
            degree = Legible.line(degree);
        }
    }
}

package org.enishi.sociallink.control;

import java.util.List;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.boundary.RemoteProfile;
import org.enishi.network.boundary.RemoteProfile.Following;
import org.enishi.network.entity.Network;
import org.enishi.sociallink.boundary.PanelView.Candidate;
import org.enishi.sociallink.boundary.PanelView.Education;
import org.enishi.sociallink.boundary.PanelView.Field;
import org.enishi.sociallink.boundary.PanelView.Position;
import org.enishi.sociallink.boundary.PanelView.Profile;

/** Shows people of networks. */
public final class PanelPeople {

    private PanelPeople() {}

    public static Candidate candidate(Network network, RemotePerson p) {
        return new Candidate(
                p.id(),
                p.name(),
                p.handle(),
                p.headline(),
                p.place(),
                p.company(),
                PictureAddress.of(network, p.pictureUrl()),
                webAddress(p.profileUrl()));
    }

    /** @param following how the viewer stands to the person by now */
    public static Profile profile(Network network, RemoteProfile profile, Following.State following) {
        RemotePerson p = profile.person();
        return new Profile(
                p.name(),
                p.handle(),
                p.headline(),
                p.place(),
                profile.summary(),
                PictureAddress.of(network, p.pictureUrl()),
                webAddress(p.profileUrl()),
                profile.positions().stream()
                        .map(x -> new Position(x.title(), x.company(), x.from(), x.to(), x.current()))
                        .toList(),
                profile.educations().stream()
                        .map(x -> new Education(x.school(), x.degree(), x.from(), x.to()))
                        .toList(),
                profile.fields() == null
                        // kept by an earlier build
                        ? List.of()
                        : profile.fields().stream()
                                .map(x -> new Field(x.name(), x.value(), x.verified()))
                                .toList(),
                following);
    }

    /** Links lead to the web, never to what a browser would run. */
    static String webAddress(String address) {
        return address != null && (address.startsWith("https://") || address.startsWith("http://")) ? address : null;
    }
}

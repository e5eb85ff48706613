package org.enishi.sociallink.control;

import java.util.List;
import org.enishi.network.boundary.RemotePerson;

/** A search and whom it found. Delivered to the page that asked, and never served to a later opening (LI-08). */
public record CachedSearch(String words, String company, List<RemotePerson> people) {}

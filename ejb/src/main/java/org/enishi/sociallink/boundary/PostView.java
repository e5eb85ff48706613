package org.enishi.sociallink.boundary;

import java.time.Instant;
import java.util.List;
import org.enishi.network.boundary.Segment;
import org.enishi.sociallink.boundary.PanelView.Part;
import org.enishi.sociallink.boundary.PanelView.Sending;
import org.enishi.sociallink.boundary.PanelView.Trouble;

/**
 * A post as the panel shows it: with what the viewer did to it counted in at once.
 *
 * @param author null where the network tells no name
 * @param picture an address of ours; null if there is none
 * @param sensitive whether the picture is to be shown only to who asks for it
 * @param permalink the post's own page at the network; null if not known
 * @param liked whether the viewer likes it, as far as they are concerned
 * @param like what became of the viewer's last like or unlike here; DONE also if there was none
 * @param likeProblem why the like was not done; null if it was
 * @param reposted whether the viewer has passed it on, as far as they are concerned
 * @param repost what became of the viewer's last repost or its taking back here; DONE also if there was none
 * @param repostProblem why that was not done; null if it was
 * @param comments the comments, oldest first, once they were asked for; their value is null before
 */
public record PostView(
        String id,
        String author,
        List<Segment> text,
        String picture,
        boolean sensitive,
        Instant at,
        String permalink,
        int likeCount,
        int commentCount,
        boolean liked,
        Sending like,
        Trouble likeProblem,
        int repostCount,
        boolean reposted,
        Sending repost,
        Trouble repostProblem,
        Part<List<CommentView>> comments) {

    /**
     * A comment.
     *
     * @param author null where the network tells no name
     * @param mine whether the viewer wrote it
     * @param writeId what the viewer's own, not yet settled comment is decided or dismissed by; 0 for others
     */
    public record CommentView(
            String id,
            String author,
            boolean mine,
            List<Segment> text,
            Instant at,
            Sending sending,
            Trouble problem,
            long writeId) {}
}

package org.enishi.sociallink.resource;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Picture;
import org.enishi.network.entity.Network;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.resource.OwnCache;

/** Pictures of networks, fetched by us: {@code /social/picture?network=…&src=…} (QU-17). */
@WebServlet(urlPatterns = "/social/picture")
public class PictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    @Inject
    private transient Pictures pictures;

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Network> network =
                Optional.ofNullable(request.getParameter("network")).flatMap(Network::ofKey);
        if (network.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            answer(response, pictures.fetch(current.get(), network.get(), request.getParameter("src")));
        } catch (Denied e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (BulkheadException e) {
            // more are being fetched than is good for us
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static void answer(HttpServletResponse response, Answer<Picture> answer) throws IOException {
        if (!(answer instanceof Answer.Ok<Picture> ok)) {
            // an image has no use for an error page
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        OwnCache.keep(response, GOOD_FOR);
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setContentType(ok.value().contentType());
        response.setContentLength(ok.value().content().length);
        response.getOutputStream().write(ok.value().content());
    }
}

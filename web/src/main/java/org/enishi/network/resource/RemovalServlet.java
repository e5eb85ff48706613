package org.enishi.network.resource;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.boundary.Removals;
import org.enishi.network.entity.Network;

/**
 * What networks send us by themselves (LI-04): {@code POST /callbacks/facebook/removed} when a member has removed the
 * application, {@code /callbacks/facebook/deletion} when they want their data deleted, both with a
 * {@code signed_request}. Nobody is signed in: whatever isn't signed by the network is refused. A browser that is sent
 * here gains nothing either, as no session is looked at.
 */
@WebServlet(urlPatterns = "/callbacks/*")
public class RemovalServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String TEXTS = "org.enishi.messages.network";

    @Inject
    private transient Removals removals;

    @Inject
    private transient Config config;

    @Inject
    private transient Clock clock;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = Optional.ofNullable(request.getPathInfo()).orElse("").split("/");
        Optional<Network> network = path.length == 3 ? Network.ofKey(path[1]) : Optional.empty();
        String what = network.isPresent() ? path[2] : "";
        String signed = request.getParameter("signed_request");
        switch (what) {
            case "removed" -> status(response, removals.removed(network.get(), signed));
            case "deletion" -> {
                boolean told = removals.deletionWanted(network.get(), signed);
                status(response, told);
                if (told) {
                    confirm(response);
                }
            }
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void status(HttpServletResponse response, boolean told) {
        response.setStatus(told ? HttpServletResponse.SC_OK : HttpServletResponse.SC_BAD_REQUEST);
    }

    /** It is done already: the code is there because the network wants to show its member one. */
    private void confirm(HttpServletResponse response) throws IOException {
        String base = config.getValue("enishi.base-url", String.class).replaceAll("/+$", "");
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(Json.createObjectBuilder()
                        .add("url", base + "/callbacks/deleted")
                        .add("confirmation_code", Long.toString(clock.millis(), Character.MAX_RADIX))
                        .build()
                        .toString());
    }

    /** What a member reads who follows the address that the network shows them. */
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"/deleted".equals(request.getPathInfo())) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain;charset=UTF-8");
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);
        response.getWriter()
                .write(ResourceBundle.getBundle(TEXTS, request.getLocale(), control)
                        .getString("network.deleted"));
    }
}

package org.enishi.crm.resource;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.boundary.Portrait;
import org.enishi.crm.boundary.RecordPictures;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.BusinessException;
import org.enishi.platform.resource.OwnCache;

/** Pictures of records, for pages: {@code /records/picture?module=leads&id=…&picture=…}. */
@WebServlet(urlPatterns = "/records/picture")
public class RecordPictureServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration GOOD_FOR = Duration.ofHours(1);

    @Inject
    private transient RecordPictures pictures;

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<RecordType> type = RecordType.ofModule(String.valueOf(request.getParameter("module")));
        Optional<Long> id = number(request.getParameter("id"));
        Optional<Long> picture = number(request.getParameter("picture"));
        if (type.isEmpty() || id.isEmpty() || picture.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            byte[] content = pictures.content(current.get(), type.get(), id.get(), picture.get());
            // a picture never changes: another one has another id
            if (OwnCache.keepForGood(request, response, GOOD_FOR, "picture-" + picture.get())) {
                return;
            }
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            response.setContentType(Portrait.TYPE);
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        } catch (BusinessException e) {
            // an image has no use for an error page
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Optional<Long> number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}

package org.enishi.platform.resource;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;

/**
 * Looks at the size and depth of a JSON body before it becomes objects (QU-18): signing in takes bodies from anybody,
 * and binding follows nested values by calling itself until the thread has no room left.
 */
@Provider
public class JsonLimits implements ReaderInterceptor {

    /** Many times what the longest fields of a record take together. */
    private static final int MOST_BYTES = 1 << 20;

    private static final int DEEPEST = 32;

    /** @throws WebApplicationException if the body is too large or too deep */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isJson(context.getMediaType())) {
            byte[] body = context.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw new ClientErrorException(Status.REQUEST_ENTITY_TOO_LARGE);
            }
            checkDepth(body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equalsIgnoreCase("json")
                        || type.getSubtype().toLowerCase(Locale.ROOT).endsWith("+json"));
    }

    private static void checkDepth(byte[] body) {
        if (body.length == 0) {
            return;
        }
        int depth = 0;
        try (JsonParser parser = Json.createParser(new ByteArrayInputStream(body))) {
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_ARRAY, START_OBJECT -> depth++;
                    case END_ARRAY, END_OBJECT -> depth--;
                    default -> {
                        // a value or a name is no deeper than what it stands in
                    }
                }
                if (depth > DEEPEST) {
                    throw new BadRequestException();
                }
            }
        }
    }
}

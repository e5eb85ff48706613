package org.enishi.platform.resource;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Writes errors as RFC 9457 says, in the language that the program asks for (English where it asks for none). */
public final class Problem {

    public static final String MEDIA_TYPE = "application/problem+json";
    public static final int UNPROCESSABLE = 422;
    private static final String BUNDLES = "org.enishi.messages.";

    private Problem() {}

    /**
     * Begins an answer.
     *
     * @param key the key of the text that becomes the detail, and what programs tell problems apart by
     * @param more members beside the standard ones
     */
    public static Response.ResponseBuilder of(
            int status, String key, List<Object> arguments, HttpHeaders headers, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:enishi:problem:" + key);
        body.put("title", title(status));
        body.put("status", status);
        body.put("detail", text(locale(headers), key, arguments));
        body.putAll(more);
        return Response.status(status).type(MEDIA_TYPE).entity(body);
    }

    private static String title(int status) {
        // the one status in use that Jakarta REST 3.1 has no constant for
        return status == UNPROCESSABLE
                ? "Unprocessable Content"
                : Response.Status.fromStatusCode(status).getReasonPhrase();
    }

    /** The text of a key; its first word is the capability and names the bundle. */
    public static String text(Locale locale, String key, List<Object> arguments) {
        String bundle = BUNDLES + key.substring(0, key.indexOf('.'));
        var texts = ResourceBundle.getBundle(
                bundle, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(texts.getString(key), locale).format(arguments.toArray());
    }

    public static Locale locale(HttpHeaders headers) {
        try {
            return headers.getAcceptableLanguages().stream()
                    .filter(l -> l.getLanguage().equals("ja") || l.getLanguage().equals("en"))
                    .findFirst()
                    .orElse(Locale.ENGLISH);
        } catch (ProcessingException e) {
            // the header can't be read: a problem must still be told, and so it names no language
            return Locale.ENGLISH;
        }
    }
}

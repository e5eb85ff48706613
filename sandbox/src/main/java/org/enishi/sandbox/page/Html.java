package org.enishi.sandbox.page;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Writes the sandbox's few pages; every value goes through {@link #escape}. */
public final class Html {

    private static final String SECURITY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'; form-action 'self' http://localhost:* http://127.0.0.1:* https://localhost:* https://127.0.0.1:*";

    private final StringBuilder out = new StringBuilder();

    /** Mark-up as it stands; {@code {}} in it is replaced by the values, escaped. */
    public Html add(String markup, Object... values) {
        int begin = 0;
        for (Object value : values) {
            int hole = markup.indexOf("{}", begin);
            out.append(markup, begin, hole).append(escape(String.valueOf(value)));
            begin = hole + 2;
        }
        out.append(markup, begin, markup.length()).append('\n');
        return this;
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A whole page; {@code look} names the network whose colours it wears. */
    public static Response page(int status, Texts texts, String look, String title, Html body) {
        var page = new Html()
                .add("<!DOCTYPE html>")
                .add("<html lang=\"{}\"><head><meta charset=\"utf-8\">", texts.language())
                .add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .add("<title>{} – Sandbox</title>", title)
                .add("<link rel=\"stylesheet\" href=\"/media/sandbox.css\"></head>")
                .add("<body class=\"{}\">", look)
                .add("<p class=\"banner\"><strong>Sandbox</strong> {}</p>", texts.get("banner"))
                .add("<main>");
        page.out.append(body.out);
        page.add("</main></body></html>");
        return Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Content-Security-Policy", SECURITY)
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .entity(page.out.toString())
                .build();
    }
}

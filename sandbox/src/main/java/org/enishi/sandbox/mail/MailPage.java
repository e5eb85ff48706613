package org.enishi.sandbox.mail;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.mail.Mailbox.Mail;
import org.enishi.sandbox.page.Html;
import org.enishi.sandbox.page.Texts;

/** The mailbox of everybody: a page for people, and the same for tests. */
@Path("/mail")
public class MailPage {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    @Inject
    Mailbox mailbox;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(@Context HttpHeaders headers) {
        Texts texts = Texts.of(headers);
        List<Mail> mails = mailbox.all();
        var body = new Html()
                .add("<h1>{}</h1>", texts.get("mail.title"))
                .add("<p>{}</p>", texts.get("mail.intro"))
                .add("<p><a href=\"/\">{}</a></p>", texts.get("control.title"));
        if (mails.isEmpty()) {
            body.add("<section><p>{}</p></section>", texts.get("mail.none"));
        }
        for (Mail mail : mails) {
            body.add("<section class=\"mail\"><h2>{}</h2>", mail.subject())
                    .add("<p class=\"soft\">{} → {} · {}</p>", mail.from(), mail.to(), mail.at());
            for (String paragraph : mail.text().strip().split("\\R{2,}")) {
                paragraph(body, paragraph);
            }
            body.add("</section>");
        }
        return Html.page(200, texts, "control", texts.get("mail.title"), body);
    }

    private static void paragraph(Html body, String text) {
        body.add("<p>");
        int begin = 0;
        for (Matcher link = LINK.matcher(text); link.find(); begin = link.end()) {
            body.add("{}", text.substring(begin, link.start()))
                    .add("<a href=\"{}\">{}</a>", link.group(), link.group());
        }
        body.add("{}</p>", text.substring(begin));
    }

    @GET
    @Path("received")
    @Produces(MediaType.APPLICATION_JSON)
    public List<JsonFields> mails(@QueryParam("to") String to) {
        return mailbox.all().stream()
                .filter(m -> to == null || m.to().equalsIgnoreCase(to))
                .map(m -> JsonFields.of("at", m.at())
                        .with("from", m.from())
                        .with("to", m.to())
                        .with("subject", m.subject())
                        .with("text", m.text()))
                .toList();
    }
}

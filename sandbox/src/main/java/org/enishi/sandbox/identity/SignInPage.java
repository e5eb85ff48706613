package org.enishi.sandbox.identity;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.enishi.sandbox.cast.Person;
import org.enishi.sandbox.page.Html;
import org.enishi.sandbox.page.Texts;

/** Where somebody signs in at a provider as a person of the cast, or with any other address. */
final class SignInPage {

    private SignInPage() {}

    static Response ask(Texts texts, String provider, String action, Map<String, String> hidden, List<Person> people) {
        String title = texts.get("identity.title", texts.get("identity." + provider));
        var body = new Html().add("<h1>{}</h1>", title).add("<form method=\"post\" action=\"{}\">", action);
        hidden.forEach((name, value) -> {
            if (value != null) {
                body.add("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
            }
        });
        body.add("<fieldset id=\"accounts\"><legend>{}</legend>", texts.get("consent.signInAs"));
        for (Person person : people) {
            body.add("<div class=\"choice\">")
                    .add(
                            "<input type=\"radio\" name=\"account\" id=\"account-{}\" value=\"{}\">",
                            person.key(),
                            person.key())
                    .add("<label for=\"account-{}\">", person.key())
                    .add("<img src=\"/media/person/{}.png?size=80\" alt=\"\" width=\"40\" height=\"40\">", person.key())
                    .add(
                            "<span><strong>{}</strong><br><small>{}</small></span></label></div>",
                            person.displayName(),
                            person.email());
        }
        body.add("</fieldset>")
                .add(
                        "<p><label>{}<input name=\"email\" type=\"email\" id=\"email\"></label></p>",
                        texts.get("identity.otherAddress"))
                .add(
                        "<p><label><input name=\"mfa\" type=\"checkbox\" id=\"mfa\"> {}</label></p>",
                        texts.get("identity.secondStep"))
                .add("<p><label>{}<select name=\"fault\" id=\"fault\">", texts.get("identity.fault"));
        for (TokenFault fault : TokenFault.values()) {
            body.add("<option value=\"{}\">{}</option>", fault, fault);
        }
        body.add("</select></label></p><p class=\"actions\">")
                .add("<button id=\"allow\" name=\"decision\" value=\"allow\">{}</button>", texts.get("identity.signIn"))
                .add(
                        "<button id=\"refuse\" name=\"decision\" value=\"refuse\" class=\"second\">{}</button>",
                        texts.get("consent.refuse"))
                .add("</p></form>");
        return Html.page(200, texts, provider, title, body);
    }

    static Response error(Texts texts, String key) {
        var body =
                new Html().add("<h1>{}</h1>", texts.get("consent.error")).add("<p id=\"error\">{}</p>", texts.get(key));
        return Html.page(400, texts, "identity", texts.get("consent.error"), body);
    }
}

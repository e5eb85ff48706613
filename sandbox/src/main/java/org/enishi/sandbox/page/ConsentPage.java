package org.enishi.sandbox.page;

import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.NetworkState;

/** Where somebody signs in as one of the CRM's users and lets the application in, or doesn't. */
public final class ConsentPage {

    private ConsentPage() {}

    /**
     * @param hidden parameters of the request that the decision has to carry on
     * @param fixed permissions that can't be unticked
     * @param choosable whether single permissions can be unticked
     */
    public static Response ask(
            Texts texts,
            NetworkState network,
            String action,
            Map<String, String> hidden,
            Set<String> permissions,
            Set<String> fixed,
            boolean choosable) {
        var body = new Html()
                .add("<h1>{}</h1>", texts.get("consent.title", texts.get("network." + network.name())))
                .add("<form method=\"post\" action=\"{}\">", action);
        hidden.forEach((name, value) -> {
            if (value != null) {
                body.add("<input type=\"hidden\" name=\"{}\" value=\"{}\">", name, value);
            }
        });
        body.add("<fieldset id=\"accounts\"><legend>{}</legend>", texts.get("consent.signInAs"));
        for (Member member : network.accounts()) {
            body.add("<div class=\"choice\">")
                    .add(
                            "<input type=\"radio\" name=\"account\" required id=\"account-{}\" value=\"{}\">",
                            member.key(),
                            member.key())
                    .add("<label for=\"account-{}\">", member.key())
                    .add("<img src=\"/media/person/{}.png?size=80\" alt=\"\" width=\"40\" height=\"40\">", member.key())
                    .add(
                            "<span><strong>{}</strong><br><small>{}</small></span></label></div>",
                            member.name(),
                            member.presence().email());
        }
        body.add("</fieldset>")
                .add("<fieldset id=\"permissions\"><legend>{}</legend>", texts.get("consent.asks"))
                .add(choosable ? "" : "<ul>");
        for (String permission : permissions) {
            if (choosable) {
                choice(body, texts, permission, fixed.contains(permission));
            } else {
                body.add(
                        "<li id=\"permission-{}\">{} <code>{}</code></li>",
                        permission,
                        described(texts, permission),
                        permission);
            }
        }
        body.add(choosable ? "" : "</ul>")
                .add("</fieldset><p class=\"actions\">")
                .add("<button id=\"allow\" name=\"decision\" value=\"allow\">{}</button>", texts.get("consent.allow"))
                .add(
                        "<button id=\"refuse\" name=\"decision\" value=\"refuse\" formnovalidate class=\"second\">{}</button>",
                        texts.get("consent.refuse"))
                .add("</p></form>");
        return Html.page(200, texts, network.name(), texts.get("network." + network.name()), body);
    }

    private static void choice(Html body, Texts texts, String permission, boolean fixed) {
        body.add("<div class=\"choice\">")
                .add(
                        "<input type=\"checkbox\" name=\"permission\" id=\"permission-{}\" value=\"{}\" checked"
                                + (fixed ? " disabled>" : ">"),
                        permission,
                        permission)
                .add(
                        "<label for=\"permission-{}\"><span>{}{}<br><code>{}</code></span></label></div>",
                        permission,
                        described(texts, permission),
                        fixed ? " " + texts.get("consent.fixed") : "",
                        permission);
    }

    private static String described(Texts texts, String permission) {
        return texts.getOr("permission." + permission, texts.get("permission.other"));
    }

    /** What people see when the application asked wrongly: nobody is sent back to an address nobody vouches for. */
    public static Response error(Texts texts, String network, String key) {
        var body =
                new Html().add("<h1>{}</h1>", texts.get("consent.error")).add("<p id=\"error\">{}</p>", texts.get(key));
        return Html.page(400, texts, network, texts.get("consent.error"), body);
    }
}

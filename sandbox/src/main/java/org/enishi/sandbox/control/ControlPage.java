package org.enishi.sandbox.control;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.enishi.sandbox.fault.Fault;
import org.enishi.sandbox.page.Html;
import org.enishi.sandbox.page.Texts;
import org.enishi.sandbox.world.Commit;
import org.enishi.sandbox.world.Limits.Limit;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Mode;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.World;

/** The page at the root: what the sandbox is doing, and its switches, for trainers. */
@Path("/")
public class ControlPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);
    private static final int NEWEST = 20;

    @Inject
    World world;

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(@Context HttpHeaders headers) {
        Texts texts = Texts.of(headers);
        return world.locked(() -> {
            var body = new Html()
                    .add("<h1>{}</h1>", texts.get("control.title"))
                    .add("<p>{}</p>", texts.get("control.intro"))
                    .add("<p><a href=\"/mail\">{}</a></p>", texts.get("mail.title"));
            clock(body, texts);
            body.add("<div class=\"columns\">");
            for (NetworkState network : world.networks()) {
                network(body, texts, network);
            }
            body.add("</div>");
            commits(body, texts);
            body.add("<section><form method=\"post\" action=\"/switch/reset\">")
                    .add("<button id=\"reset\" class=\"second\">{}</button>", texts.get("control.reset"))
                    .add("<p class=\"soft\">{}</p></form></section>", texts.get("control.reset.hint"));
            return Html.page(200, texts, "control", texts.get("control.title"), body);
        });
    }

    private void clock(Html body, Texts texts) {
        Duration ahead = world.clock().offset();
        body.add("<section><h2>{}</h2>", texts.get("control.time"))
                .add(
                        "<p id=\"now\">{}</p>",
                        texts.get("control.time.now", TIME.format(world.clock().now()), duration(ahead)))
                .add("<form method=\"post\" action=\"/switch/clock\" class=\"actions\">");
        shift(body, texts, "control.time.hour", Duration.ofHours(1));
        shift(body, texts, "control.time.day", Duration.ofDays(1));
        shift(body, texts, "control.time.twoMonths", Duration.ofDays(61));
        shift(body, texts, "control.time.year", Duration.ofDays(366));
        body.add(
                        "<button name=\"by\" value=\"0\" id=\"clock-back\" class=\"second\">{}</button>",
                        texts.get("control.time.back"))
                .add("</form></section>");
    }

    private static void shift(Html body, Texts texts, String key, Duration by) {
        body.add(
                "<button name=\"by\" value=\"{}\" class=\"second\">{}</button>",
                by.toSeconds(),
                texts.get("control.time.shift", texts.get(key)));
    }

    private static String duration(Duration d) {
        return "%d:%02d:%02d".formatted(d.toHours(), d.toMinutesPart(), d.toSecondsPart());
    }

    private static void network(Html body, Texts texts, NetworkState network) {
        String name = network.name();
        body.add("<section class=\"{}\" id=\"{}\"><h2>{}</h2>", name, name, texts.get("network." + name));
        mode(body, texts, network);
        fault(body, texts, network);
        revoke(body, texts, network);
        limit(body, texts, network);
        body.add("<h3>{}</h3><nav>", texts.get("control.data"))
                .add("<a href=\"/control/{}\">state</a><a href=\"/control/{}/calls\">calls</a></nav>", name, name)
                .add("</section>");
    }

    private static void mode(Html body, Texts texts, NetworkState network) {
        body.add("<form method=\"post\" action=\"/switch/{}/mode\">", network.name())
                .add("<fieldset><legend>{}</legend>", texts.get("control.mode"));
        for (Mode mode : network.modes()) {
            String id = network.name() + "-mode-" + mode;
            body.add(
                            "<div class=\"choice\"><input type=\"radio\" name=\"mode\" id=\"{}\" value=\"{}\""
                                    + (mode == network.mode() ? " checked>" : ">"),
                            id,
                            mode)
                    .add("<label for=\"{}\">{}</label></div>", id, texts.get("control.mode." + mode));
        }
        body.add("<p class=\"actions\"><button>{}</button></p></fieldset></form>", texts.get("control.apply"));
    }

    private static void fault(Html body, Texts texts, NetworkState network) {
        String id = network.name() + "-fault";
        Fault now = network.faults().fault();
        body.add("<form method=\"post\" action=\"/switch/{}/fault\">", network.name())
                .add("<fieldset><legend>{}</legend>", texts.get("control.fault"))
                .add("<p>{}</p>", texts.get("control.fault.now", texts.get("control.fault." + now.kind())))
                .add("<div class=\"fields\"><label for=\"{}\">{}", id, texts.get("control.fault.kind"))
                .add("<select name=\"kind\" id=\"{}\">", id);
        for (Fault.Kind kind : Fault.Kind.values()) {
            body.add(
                    "<option value=\"{}\"" + (kind == now.kind() ? " selected" : "") + ">{}</option>",
                    kind,
                    texts.get("control.fault." + kind));
        }
        body.add("</select></label>")
                .add(
                        "<label>{}<input name=\"delayMillis\" type=\"number\" min=\"0\" value=\"{}\"></label>",
                        texts.get("control.fault.delay"),
                        now.delayMillis())
                .add(
                        "<label>{}<input name=\"remaining\" type=\"number\" min=\"1\"></label></div>",
                        texts.get("control.fault.remaining"))
                .add("<p class=\"actions\"><button>{}</button></p></fieldset></form>", texts.get("control.apply"));
        if (network.faults().held() > 0) {
            body.add("<form method=\"post\" action=\"/switch/{}/release\">", network.name())
                    .add(
                            "<p>{}</p>",
                            texts.get("control.fault.held", network.faults().held()))
                    .add("<button>{}</button></form>", texts.get("control.fault.release"));
        }
    }

    private static void revoke(Html body, Texts texts, NetworkState network) {
        body.add("<form method=\"post\" action=\"/switch/{}/revoke\">", network.name())
                .add("<fieldset><legend>{}</legend>", texts.get("control.revoke"))
                .add("<label>{}<select name=\"account\">", texts.get("control.account"));
        for (Member account : network.accounts()) {
            body.add("<option value=\"{}\">{}</option>", account.key(), account.name());
        }
        body.add("</select></label>")
                .add("<p class=\"actions\"><button>{}</button></p></fieldset></form>", texts.get("control.revoke.do"));
    }

    private static void limit(Html body, Texts texts, NetworkState network) {
        body.add("<form method=\"post\" action=\"/switch/{}/limits\">", network.name())
                .add("<fieldset><legend>{}</legend>", texts.get("control.limit"))
                .add(network.limits().all().isEmpty() ? "" : "<ul>");
        for (Limit limit : network.limits().all()) {
            body.add(
                    "<li><code>{}</code>: {} / {}</li>",
                    limit.endpoint(),
                    shown(limit.perMember()),
                    shown(limit.perApplication()));
        }
        body.add(network.limits().all().isEmpty() ? "" : "</ul>")
                .add("<div class=\"fields\">")
                .add(
                        "<label>{}<input name=\"endpoint\" value=\"*\" required></label>",
                        texts.get("control.limit.endpoint"))
                .add(
                        "<label>{}<input name=\"perMember\" type=\"number\" min=\"0\"></label>",
                        texts.get("control.limit.perMember"))
                .add(
                        "<label>{}<input name=\"perApplication\" type=\"number\" min=\"0\"></label></div>",
                        texts.get("control.limit.perApplication"))
                .add("<p class=\"actions\"><button>{}</button></p></fieldset></form>", texts.get("control.apply"));
    }

    private static String shown(Integer limit) {
        return limit == null ? "∞" : limit.toString();
    }

    private void commits(Html body, Texts texts) {
        List<Commit> all = world.commits();
        body.add("<section><h2>{} ({})</h2>", texts.get("control.commits"), all.size())
                .add("<nav><a href=\"/control/commits\">{}</a></nav>", texts.get("control.data"));
        if (all.isEmpty()) {
            body.add("<p>{}</p></section>", texts.get("control.commits.none"));
            return;
        }
        body.add("<div class=\"scroll\" tabindex=\"0\"><table><thead><tr>");
        for (String column : List.of("at", "network", "what", "by", "target", "text")) {
            body.add("<th scope=\"col\">{}</th>", texts.get("control.commits." + column));
        }
        body.add("</tr></thead><tbody>");
        for (int i = all.size() - 1; i >= Math.max(0, all.size() - NEWEST); i--) {
            Commit c = all.get(i);
            body.add(
                    "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td><code>{}</code></td><td>{}</td></tr>",
                    TIME.format(c.at()),
                    c.network(),
                    c.operation(),
                    c.actor(),
                    c.target(),
                    c.text() == null ? "" : c.text());
        }
        body.add("</tbody></table></div></section>");
    }
}

package org.enishi.sandbox.facebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.cast.Person.Education;
import org.enishi.sandbox.cast.Person.Position;
import org.enishi.sandbox.world.Member;

/** A person as the Graph API shows them. */
final class UserNode {

    /** Fields and edges that are answered; the contract check compares them with Facebook's own list. */
    static final Set<String> FIELDS = Set.of(
            "id", "name", "first_name", "last_name", "short_name", "email", "link", "location", "education", "locale");

    static final Set<String> EDGES = Set.of("picture", "posts", "feed", "permissions");

    /** Left the API since, but were there when people could be searched. */
    static final Set<String> HISTORICAL_FIELDS = Set.of("work", "username");

    private static final Map<String, Integer> SIZES =
            Map.of("small", 50, "normal", 100, "album", 50, "large", 200, "square", 50);

    private final GraphView view;

    UserNode(GraphView view) {
        this.view = view;
    }

    JsonFields json(Member member, List<GraphField> fields) {
        var json = new JsonFields();
        List<GraphField> wanted = fields.isEmpty() ? GraphField.parse("id,name") : fields;
        for (GraphField field : wanted) {
            json.withIfKnown(field.name(), value(member, field));
        }
        json.put("id", member.id());
        return json;
    }

    private Object value(Member member, GraphField field) {
        boolean self = member.equals(view.viewer());
        return switch (field.name()) {
            case "id" -> member.id();
            case "name" -> member.name();
            case "first_name", "short_name" -> member.firstName();
            case "last_name" -> member.lastName();
            case "email" -> self && view.has("email") ? member.presence().email() : null;
            case "link" ->
                self && !view.isHistorical() && !view.has("user_link")
                        ? null
                        : view.base() + "/facebook/" + member.presence().handle();
            case "location" -> mayRead("user_location") ? page(member.person().place()) : null;
            case "education" -> mayRead("user_education_history") ? education(member) : null;
            case "locale" -> member.person().country().equals("JP") ? "ja_JP" : "en_US";
            case "picture" ->
                picture(
                        member,
                        field.modifier("type", "small"),
                        field.modifiers().get("width"),
                        field.modifiers().get("height"));
            case "posts" -> new PostNode(view).page(new PostNode(view).by(member), field, null);
            case "feed" -> new PostNode(view).page(new PostNode(view).onWallOf(member), field, null);
            case "work", "username" -> historical(member, field.name());
            default -> throw FacebookError.field(field.name(), "User");
        };
    }

    private Object historical(Member member, String name) {
        if (!view.isHistorical()) {
            throw FacebookError.field(name, "User");
        }
        return name.equals("work") ? work(member) : member.presence().handle();
    }

    /** In former years these were open to whoever could see the profile. */
    private boolean mayRead(String permission) {
        return view.isHistorical() || view.has(permission);
    }

    static JsonFields page(String name) {
        return name == null
                ? null
                : JsonFields.of("id", Integer.toUnsignedString(name.hashCode())).with("name", name);
    }

    private static List<JsonFields> education(Member member) {
        List<JsonFields> list = new ArrayList<>();
        for (Education e : member.person().education()) {
            boolean college = e.degree() != null && !e.degree().isEmpty();
            var json = JsonFields.of("id", Integer.toUnsignedString(e.hashCode()))
                    .with("school", page(e.school()))
                    .with("type", college ? "College" : "High School");
            if (e.to() != null) {
                json.with("year", page(e.to().toString()));
            }
            if (college) {
                json.with("degree", page(e.degree()));
            }
            if (e.field() != null && !e.field().isEmpty()) {
                json.with("concentration", List.of(page(e.field())));
            }
            list.add(json);
        }
        return list;
    }

    private static List<JsonFields> work(Member member) {
        List<JsonFields> list = new ArrayList<>();
        for (Position p : member.person().positions()) {
            list.add(JsonFields.of("id", Integer.toUnsignedString(p.hashCode()))
                    .with("employer", page(p.company()))
                    .with("position", page(p.title()))
                    .with("start_date", p.from() + "-01")
                    .withIfKnown("end_date", p.to() == null ? null : p.to() + "-01"));
        }
        return list;
    }

    JsonFields picture(Member member, String type, String width, String height) {
        int size = SIZES.getOrDefault(type, 50);
        try {
            if (width != null) {
                size = Integer.parseInt(width);
            } else if (height != null) {
                size = Integer.parseInt(height);
            }
        } catch (NumberFormatException e) {
            throw FacebookError.parameter("width and height must be numbers");
        }
        return JsonFields.of(
                "data",
                JsonFields.of("height", size)
                        .with("is_silhouette", false)
                        .with("url", view.picture(member, size))
                        .with("width", size));
    }
}

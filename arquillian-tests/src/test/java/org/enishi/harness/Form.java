package org.enishi.harness;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form of a page as a browser would send it: what is filled in, and the button that is pressed. */
public final class Form {

    private static final Pattern CONTROL = Pattern.compile(
            "<input([^>]*)>|<select([^>]*)>(.*?)</select>|<textarea([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");

    private final Session session;
    private final String path;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Map<String, List<String>> options = new HashMap<>();

    private Form(Session session, String path) {
        this.session = session;
        this.path = path;
    }

    /** The form of that id at an address. */
    public static Form at(Session session, String address, String id) {
        return in(session, address, session.get(address).body(), id);
    }

    /** The form of that id in an answer. */
    public static Form in(Session session, String address, String page, String id) {
        var form = new Form(session, address.replaceAll("\\?.*", ""));
        Matcher whole = Pattern.compile("<form[^>]*id=\"" + id + "\".*?</form>", Pattern.DOTALL)
                .matcher(page);
        if (!whole.find()) {
            throw new AssertionError("No form " + id + " at " + address);
        }
        Matcher control = CONTROL.matcher(whole.group());
        while (control.find()) {
            form.read(control);
        }
        // as the page's script does: without it the same page can't be shown again
        Matcher nonce = NONCE.matcher(page);
        if (nonce.find()) {
            form.fields.put("primefaces.nonce", nonce.group(1));
        }
        return form;
    }

    private void read(Matcher control) {
        if (control.group(1) != null) {
            String attributes = control.group(1);
            String type = attribute(attributes, "type", "text");
            boolean tick = type.equals("checkbox") || type.equals("radio");
            if (!type.equals("submit") && !(tick && !attributes.contains("checked"))) {
                put(attributes, attribute(attributes, "value", tick ? "on" : ""));
            }
        } else if (control.group(2) != null) {
            String chosen = null;
            List<String> values = new ArrayList<>();
            Matcher option = OPTION.matcher(control.group(3));
            while (option.find()) {
                values.add(attribute(option.group(1), "value", ""));
                if (chosen == null || option.group(1).contains("selected")) {
                    chosen = attribute(option.group(1), "value", "");
                }
            }
            put(control.group(2), chosen == null ? "" : chosen);
            options.put(attribute(control.group(2), "name", ""), values);
        } else {
            put(control.group(4), Session.unescaped(control.group(5)));
        }
    }

    private void put(String attributes, String value) {
        String name = attribute(attributes, "name", "");
        if (!name.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static String attribute(String attributes, String name, String otherwise) {
        Matcher matcher = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return matcher.find() ? Session.unescaped(matcher.group(1)) : otherwise;
    }

    public String get(String field) {
        return fields.get(field);
    }

    /** The value of one of the things to choose from, by its place in the list. */
    public String option(String field, int place) {
        return options.get(field).get(place);
    }

    public Form with(String field, Object value) {
        fields.put(field, String.valueOf(value));
        return this;
    }

    public Form without(String field) {
        fields.remove(field);
        return this;
    }

    /** Presses a button. */
    public HttpResponse<String> press(String button) {
        fields.put(button, "");
        return session.post(path, fields);
    }
}

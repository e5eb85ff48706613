package org.enishi.access.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.enishi.access.boundary.UserName;

/** The users of a group or territory while they are chosen. */
public class Members implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<Long, String> chosen = new TreeMap<>();
    private String text;
    private ArrayList<Long> foundIds = new ArrayList<>();
    private ArrayList<String> foundNames = new ArrayList<>();
    private boolean searched;

    void fill(Map<Long, String> names) {
        chosen.clear();
        chosen.putAll(names);
    }

    void found(List<UserName> users) {
        searched = true;
        foundIds = new ArrayList<>();
        foundNames = new ArrayList<>();
        users.stream().filter(u -> !chosen.containsKey(u.id())).forEach(u -> {
            foundIds.add(u.id());
            foundNames.add(u.name());
        });
    }

    void add(long id) {
        int place = foundIds.indexOf(id);
        if (place >= 0) {
            chosen.put(id, foundNames.get(place));
            foundIds.remove(place);
            foundNames.remove(place);
        }
    }

    void remove(long id) {
        chosen.remove(id);
    }

    Set<Long> ids() {
        return new TreeSet<>(chosen.keySet());
    }

    public List<UserName> getChosen() {
        return chosen.entrySet().stream()
                .map(e -> new UserName(e.getKey(), e.getValue()))
                .toList();
    }

    public List<UserName> getFound() {
        List<UserName> users = new ArrayList<>();
        for (int i = 0; i < foundIds.size(); i++) {
            users.add(new UserName(foundIds.get(i), foundNames.get(i)));
        }
        return users;
    }

    public boolean isSearched() {
        return searched;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}

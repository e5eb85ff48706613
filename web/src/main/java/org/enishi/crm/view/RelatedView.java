package org.enishi.crm.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.boundary.Page;
import org.enishi.crm.boundary.RelatedList;
import org.enishi.crm.boundary.RelatedLists;
import org.enishi.platform.boundary.NotFound;

/**
 * The related lists of a record's page (CR-16). A list is read when it is seen, page by page; what is kept between
 * requests is where each stands, never what is in it.
 */
@Named
@ViewScoped
public class RelatedView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 10;

    @Inject
    private CurrentActor current;

    @Inject
    private RelatedLists lists;

    @Inject
    private RecordView record;

    /** By list, the cursors of the pages gone through; the last is the one shown. A list not seen yet has none. */
    private final Map<String, Deque<String>> places = new HashMap<>();

    private transient List<RelatedLists.Summary> summaries;
    private transient Map<String, Page<RelatedList.Item>> pages;

    /** Reads a list for the first time. */
    public void see(String list) {
        places.computeIfAbsent(list, l -> new ArrayDeque<>());
        forget();
    }

    public void older(String list) {
        String next = page(list).next();
        if (next != null) {
            places.get(list).addLast(next);
        }
        forget();
    }

    public void newer(String list) {
        places.get(list).pollLast();
        forget();
    }

    /** Makes what is shown be read anew. */
    void forget() {
        summaries = null;
        pages = null;
    }

    /** Goes back to the newest, where something new stands. */
    void toNewest(String list) {
        places.put(list, new ArrayDeque<>());
        forget();
    }

    public List<RelatedLists.Summary> getSummaries() {
        if (summaries == null) {
            summaries = lists.summaries(current.get(), record.getRecordType(), record.getId());
        }
        return summaries;
    }

    public long count(String list) {
        return getSummaries().stream()
                .filter(s -> s.name().equals(list))
                .mapToLong(RelatedLists.Summary::count)
                .sum();
    }

    public boolean seen(String list) {
        return places.containsKey(list);
    }

    public List<RelatedList.Item> items(String list) {
        return seen(list) ? page(list).items() : List.of();
    }

    public boolean hasOlder(String list) {
        return seen(list) && page(list).next() != null;
    }

    public boolean hasNewer(String list) {
        return seen(list) && !places.get(list).isEmpty();
    }

    /** A thing on the page shown. */
    RelatedList.Item find(String list, long id) {
        return items(list).stream()
                .filter(i -> i.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFound("crm.error.noNote"));
    }

    private Page<RelatedList.Item> page(String list) {
        if (pages == null) {
            pages = new LinkedHashMap<>();
        }
        return pages.computeIfAbsent(
                list,
                l -> lists.page(
                        current.get(),
                        record.getRecordType(),
                        record.getId(),
                        l,
                        places.get(l).peekLast(),
                        ROWS));
    }
}

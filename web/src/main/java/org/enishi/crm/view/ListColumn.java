package org.enishi.crm.view;

import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.Trait;

/** The head of a column: its label, and where a click on it leads. */
public class ListColumn {

    private static final String NAME = "name";

    private final String name;
    private final String label;
    private final String style;
    private final String href;
    private final String order;

    ListColumn(FieldInfo field, ListAddress address, boolean sortable, String contextPath) {
        this(
                field.name(),
                field.labelKey(),
                styleOf(field),
                sortable ? address.sortedBy(turned(address, field.name())).href(contextPath) : null,
                orderOf(address, field.name()));
    }

    private ListColumn(String name, String label, String style, String href, String order) {
        this.name = name;
        this.label = label;
        this.style = style;
        this.href = href;
        this.order = order;
    }

    static ListColumn ofName(ListAddress address, String contextPath) {
        return new ListColumn(
                NAME,
                "crm.list.name",
                "en-col-name",
                address.sortedBy(turned(address, NAME)).href(contextPath),
                orderOf(address, NAME));
    }

    public String getName() {
        return name;
    }

    public String getLabel() {
        return label;
    }

    public String getStyle() {
        return style;
    }

    /** Null where lists can't be sorted by it. */
    public String getHref() {
        return href;
    }

    /** For aria-sort; null unless the list is sorted by it. */
    public String getOrder() {
        return order;
    }

    private static String orderOf(ListAddress address, String field) {
        String sort = address.sort() == null ? NAME : address.sort();
        if (sort.equals(field)) {
            return "ascending";
        }
        return sort.equals("-" + field) ? "descending" : null;
    }

    /** The other way round from now; moments begin with the newest. */
    private static String turned(ListAddress address, String field) {
        String now = orderOf(address, field);
        if (now == null) {
            return field.endsWith("At") ? "-" + field : field;
        }
        return now.equals("ascending") ? "-" + field : field;
    }

    private static String styleOf(FieldInfo field) {
        String base = Cells.right(field) ? "en-right " : "";
        return base
                + switch (field.name()) {
                    case "company", "accountId" -> "en-col-second";
                    case "status" -> "en-col-state";
                    case "updatedAt" -> "en-col-when";
                    default -> field.is(Trait.DEFAULT_COLUMN) ? "en-col-usual" : "en-col-more";
                };
    }
}

package org.enishi.access.view;

import org.enishi.access.boundary.Slice;

/** The foot of a list: how many there are, and the way to the next page and back. */
public class Pager {

    private final Slice<?> slice;
    private final Address address;
    private final int page;
    private final String contextPath;

    Pager(Slice<?> slice, Address address, int page, String contextPath) {
        this.slice = slice;
        this.address = address;
        this.page = page;
        this.contextPath = contextPath;
    }

    public long getCount() {
        return slice.count();
    }

    public boolean isMore() {
        return slice.count() > Slice.COUNTED;
    }

    public int getCounted() {
        return Slice.COUNTED;
    }

    public int getPage() {
        return page;
    }

    public String getNext() {
        return to(slice.next(), page + 1);
    }

    public String getPrevious() {
        return to(slice.previous(), page - 1);
    }

    private String to(String at, int number) {
        if (at == null) {
            return null;
        }
        return address.with("at", at).with("page", number > 1 ? number : null).href(contextPath);
    }
}

package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Tokens;
import org.enishi.access.boundary.Tokens.TokenInfo;
import org.enishi.platform.view.Toasts;

/** The programs that act for the user (AC-22): with what, since when, last used when and from where; ending them. */
@Named
@RequestScoped
public class MyTokensView {

    @Inject
    private CurrentActor current;

    @Inject
    private Tokens tokens;

    @Inject
    private Toasts toasts;

    private List<TokenInfo> all;

    public List<TokenInfo> getAll() {
        if (all == null) {
            all = tokens.list(current.get());
        }
        return all;
    }

    public int getMost() {
        return Tokens.MOST;
    }

    public boolean isFull() {
        return getAll().size() >= Tokens.MOST;
    }

    public void delete(long id) {
        tokens.delete(current.get(), id);
        all = null;
        toasts.done("access.token.deleted");
    }

    public void deleteAll() {
        tokens.deleteAll(current.get());
        all = null;
        toasts.done("access.token.allDeleted");
    }
}

package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.AuditLog;
import org.enishi.access.boundary.SignIn;
import org.enishi.access.boundary.TwoFactor;
import org.enishi.access.entity.TokenKind;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.Unauthenticated;

/** Finds out for whom a program may act: by an application password or, without two-factor sign-in, the user's own. */
@Dependent
public class ProgramSignIn {

    /**
     * Whom a program acts for.
     *
     * @param applicationPassword the application password that it came with; null if it came with the user's own
     */
    public record Entry(Actor actor, Long applicationPassword) {}

    @Inject
    private UserDirectory directory;

    @Inject
    private TokenBook book;

    @Inject
    private SignIn signIn;

    @Inject
    private TwoFactor twoFactor;

    @Inject
    private AuditLog audit;

    /**
     * Checks what a program came with.
     *
     * @throws Unauthenticated whatever is wrong with it
     * @throws Denied if it is the user's own password, and right, but they sign in with a second step
     */
    public Entry enter(String login, String password, String address) {
        if (login == null || password == null) {
            throw new Unauthenticated();
        }
        return withApplicationPassword(login, password, address).orElseGet(() -> withOwnPassword(login, password));
    }

    private Optional<Entry> withApplicationPassword(String login, String password, String address) {
        return book.find(TokenKind.APPLICATION_PASSWORD, TokenSecrets.hashOfReadable(password))
                .filter(found -> directory
                        .findByLogin(login)
                        .filter(user -> user.id() == found.userId())
                        .isPresent())
                .flatMap(found -> directory.findActor(found.userId()).map(actor -> entered(actor, found, address)));
    }

    private Entry entered(Actor actor, TokenBook.Found password, String address) {
        book.used(password, address);
        audit.recordApart(actor, "signin.succeeded", "token:" + password.id());
        return new Entry(actor, password.id());
    }

    private Entry withOwnPassword(String login, String password) {
        Actor actor = signIn.withPassword(login, password).orElseThrow(Unauthenticated::new);
        if (twoFactor.isAskedFor(actor)) {
            throw new Denied("access.error.applicationPasswordNeeded");
        }
        return new Entry(actor, null);
    }
}

package org.enishi.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Rejected;

/** What a password that somebody chooses must be: long rather than odd, and not one's own name. */
@ApplicationScoped
public class PasswordRules {

    private static final int LONGEST = 200;

    @Inject
    @ConfigProperty(name = "enishi.password.min-length", defaultValue = "12")
    private int shortest;

    /** The least number of characters. */
    public int shortest() {
        return shortest;
    }

    /** @throws Rejected if it won't do */
    public void check(User user, String password) {
        problem(password, user.userName(), user.email()).ifPresent(problem -> {
            throw problem;
        });
    }

    /** Says at the field of a form what is wrong with a password; the logins are what its user signs in as. */
    void check(FieldCheck form, String field, String password, String... logins) {
        problem(password, logins)
                .ifPresent(problem ->
                        form.refuse(field, problem.key(), problem.arguments().toArray()));
    }

    private Optional<Rejected> problem(String password, String... logins) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < shortest || length > LONGEST) {
            return Optional.of(new Rejected("access.error.passwordLength", shortest, LONGEST));
        }
        String key = User.loginKey(password);
        boolean isName =
                Stream.of(logins).filter(Objects::nonNull).map(User::loginKey).anyMatch(key::equals);
        return isName ? Optional.of(new Rejected("access.error.passwordIsName")) : Optional.empty();
    }
}

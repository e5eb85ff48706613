package org.enishi.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < shortest || length > LONGEST) {
            throw new Rejected("access.error.passwordLength", shortest, LONGEST);
        }
        String key = User.loginKey(password);
        if (key.equals(User.loginKey(user.userName())) || key.equals(User.loginKey(user.email()))) {
            throw new Rejected("access.error.passwordIsName");
        }
    }
}

package org.enishi.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.enishi.access.boundary.Provisioning;
import org.enishi.access.boundary.Provisioning.NewUser;
import org.enishi.access.entity.PermissionProfile;

/** Gives a new installation its built-in profiles and, where configured, its first administrator. */
@Singleton
@Startup
@DependsOn("Database")
public class FirstStart {

    private static final System.Logger LOG = System.getLogger(FirstStart.class.getName());

    @Inject
    private Provisioning provisioning;

    @Inject
    @ConfigProperty(name = "enishi.first-admin.user")
    private Optional<String> user;

    @Inject
    @ConfigProperty(name = "enishi.first-admin.email")
    private Optional<String> email;

    @Inject
    @ConfigProperty(name = "enishi.first-admin.password")
    private Optional<String> password;

    @PostConstruct
    void prepare() {
        provisioning.builtInProfiles();
        if (user.isEmpty() || !provisioning.isEmpty()) {
            return;
        }
        if (email.isEmpty() || password.isEmpty()) {
            throw new IllegalStateException(
                    "enishi.first-admin.user is set: set enishi.first-admin.email and enishi.first-admin.password too");
        }
        provisioning.user(new NewUser(
                user.get(),
                email.get(),
                user.get(),
                "",
                PermissionProfile.administrator().name(),
                null,
                password.get(),
                Locale.JAPANESE,
                ZoneId.systemDefault()));
        LOG.log(Level.INFO, "The first administrator was made from enishi.first-admin.*; take these settings away now");
    }
}

package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.enishi.access.boundary.Consequence;
import org.enishi.access.entity.Permission;
import org.enishi.platform.view.Texts;

/** What things of the set-up area are called. */
@Named
@RequestScoped
public class AccessTexts {

    /** The built-in profiles, whose names no other profile can have. */
    private static final Set<String> BUILT_IN = Set.of("Administrator", "Standard");

    @Inject
    private Texts texts;

    /** The name of a profile: the built-in ones are called differently in each language. */
    public String profile(String name) {
        return name != null && BUILT_IN.contains(name) ? texts.get("access.profile.name." + name) : name;
    }

    public String consequence(Consequence consequence) {
        Object[] arguments = consequence.arguments().stream()
                .map(a -> a instanceof Collection<?> permissions ? permissions(permissions) : a)
                .toArray();
        return texts.of(consequence.key(), arguments);
    }

    private String permissions(Collection<?> permissions) {
        return permissions.stream()
                .map(p -> permission((Permission) p))
                .collect(Collectors.joining(texts.get("access.profile.and")));
    }

    /** What a constant is called, such as how far a rule opens records. */
    public String constant(Enum<?> constant) {
        return texts.constant("access", constant);
    }

    /** A permission with its module, as it stands in a sentence. */
    public String permission(Permission permission) {
        return texts.constant("access", permission);
    }
}

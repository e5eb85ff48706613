package org.enishi.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.enishi.access.boundary.Actor;
import org.enishi.crm.boundary.ListQuery;
import org.enishi.crm.boundary.RecordChange;
import org.enishi.crm.boundary.Verdict;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.NotFound;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every method of every boundary that is about records, found by reflection and called by somebody who may do
 * everything but see the record: to them there is none.
 */
@Tag("AC-14")
@Tag("AC-15")
@ExtendWith(ArquillianExtension.class)
class BoundariesIT {

    /** Other capabilities call these for records that they have looked up for the actor before. */
    private static final Set<String> TRUSTING = Set.of("Timeline.add", "Outbox.recent");

    /** Accounts have no networks: of any account, seen or not, there is nothing to tell. */
    private static final Set<String> NOT_OF_ACCOUNTS = Set.of("SocialPanels.icons");

    @Inject
    private BeanManager beans;

    @Inject
    private BoundariesData data;

    private Actor stranger;

    @BeforeEach
    void makeStranger() {
        stranger = data.stranger();
    }

    @Test
    void thereAreMethodsAboutRecords() {
        assertThat(methods().map(BoundariesIT::name)).contains("Records.get", "Records.list", "Notes.add");
    }

    @Test
    void toAStrangerThereIsNoRecord() {
        List<String> leaks = new ArrayList<>();
        for (RecordType type : RecordType.values()) {
            long hidden = data.hidden(type);
            methods().map(m -> leak(m, type, hidden)).flatMap(Optional::stream).forEach(leaks::add);
        }
        assertThat(leaks).isEmpty();
    }

    private Stream<Method> methods() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(c -> c.getPackageName().matches("org\\.enishi\\.\\w+\\.boundary"))
                .distinct()
                .flatMap(c -> Arrays.stream(c.getDeclaredMethods()))
                .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic())
                .filter(m -> m.getParameterCount() > 0 && m.getParameterTypes()[0] == Actor.class)
                .filter(BoundariesIT::isAboutRecords)
                .filter(m -> !TRUSTING.contains(name(m)))
                .sorted(Comparator.comparing(BoundariesIT::name));
    }

    private static boolean isAboutRecords(Method method) {
        return Arrays.stream(method.getParameters())
                .anyMatch(p -> p.getName().toLowerCase(Locale.ROOT).equals("recordid")
                        || p.getParameterizedType().getTypeName().contains(RecordChange.class.getName())
                        || p.getType() == ListQuery.class
                        || p.getType() == RecordType.class
                                && method.getParameterCount() > 2
                                && Arrays.asList(method.getParameterTypes()).contains(long.class));
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    /** What a method lets a stranger have; nothing if it is as it should be. */
    private Optional<String> leak(Method method, RecordType type, long hidden) {
        Object[] arguments = Arrays.stream(method.getParameters())
                .map(p -> argument(p, type, hidden))
                .toArray();
        Object answer;
        try {
            answer = method.invoke(bean(method.getDeclaringClass()), arguments);
        } catch (InvocationTargetException e) {
            return root(e.getCause()) instanceof NotFound
                    ? Optional.empty()
                    : Optional.of(name(method) + " of " + type + " says " + root(e.getCause()));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        boolean harmless = answer instanceof Verdict.NotFound
                || type == RecordType.ACCOUNT && NOT_OF_ACCOUNTS.contains(name(method)) && answer.equals(List.of())
                || Arrays.asList(method.getParameterTypes()).contains(ListQuery.class)
                        && !answer.toString().contains(BoundariesData.SECRET)
                        && !answer.equals(1L);
        return harmless ? Optional.empty() : Optional.of(name(method) + " of " + type + " answers " + answer);
    }

    private Object argument(Parameter parameter, RecordType type, long hidden) {
        Class<?> wanted = parameter.getType();
        if (wanted == Actor.class) {
            return stranger;
        }
        if (wanted == RecordType.class) {
            return type;
        }
        if (wanted == long.class) {
            return hidden;
        }
        if (wanted.isEnum()) {
            return wanted.getEnumConstants()[0];
        }
        if (parameter.getParameterizedType().getTypeName().contains(RecordChange.class.getName())) {
            var change = RecordChange.edit(
                    type, hidden, RecordChange.ANY_VERSION, Map.of("ownerId", stranger.id()), RecordChange.Origin.REST);
            return wanted == List.class ? List.of(change) : change;
        }
        if (wanted == ListQuery.class) {
            return ListQuery.all(type);
        }
        if (wanted == int.class) {
            return 10;
        }
        if (wanted == boolean.class) {
            return false;
        }
        if (wanted == List.class) {
            return List.of();
        }
        if (wanted == String.class) {
            // a cursor is left out, anything else is some word
            return parameter.getName().equals("after") ? null : "x";
        }
        return null;
    }

    private Object bean(Class<?> type) {
        Bean<?> bean = beans.resolve(beans.getBeans(type, Any.Literal.INSTANCE));
        return beans.getReference(bean, type, beans.createCreationalContext(bean));
    }

    private static Throwable root(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}

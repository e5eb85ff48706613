package org.enishi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;

/** Every capability is on the map and knows only those that the map allows. */
final class CapabilityMap extends ArchCondition<JavaClass> {

    private final Map<String, Set<String>> map;

    CapabilityMap(Map<String, Set<String>> map) {
        super("know only the capabilities that the map allows");
        this.map = map;
    }

    ArchRule rule() {
        return classes().should(this);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String own = Capabilities.of(type).orElseThrow();
        Set<String> allowed = map.get(own);
        if (allowed == null) {
            events.add(SimpleConditionEvent.violated(type, own + " is not on the map of capabilities"));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            Capabilities.of(dependency.getTargetClass())
                    .filter(other -> !other.equals(own) && !allowed.contains(other))
                    .ifPresent(other -> events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
        }
    }
}

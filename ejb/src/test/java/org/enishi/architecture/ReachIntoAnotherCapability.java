package org.enishi.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/** Depends on a layer of another capability that is private to it. */
final class ReachIntoAnotherCapability extends ArchCondition<JavaClass> {

    private final List<String> privateLayers;

    ReachIntoAnotherCapability(List<String> privateLayers) {
        super("reach into another capability's " + privateLayers);
        this.privateLayers = privateLayers;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass();
            boolean other = !Capabilities.of(target).equals(Capabilities.of(type));
            boolean hidden =
                    Capabilities.layerOf(target).filter(privateLayers::contains).isPresent();
            if (other && hidden) {
                events.add(SimpleConditionEvent.satisfied(type, dependency.getDescription()));
            }
        }
    }
}

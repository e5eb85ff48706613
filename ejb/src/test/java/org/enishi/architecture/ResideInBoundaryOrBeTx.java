package org.enishi.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Facades live in a boundary; what workers call in transactions of their own is named …Tx. */
final class ResideInBoundaryOrBeTx extends ArchCondition<JavaClass> {

    ResideInBoundaryOrBeTx() {
        super("reside in a boundary or be named …Tx");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean right = type.getPackageName().endsWith(".boundary")
                || type.getSimpleName().endsWith("Tx");
        if (!right) {
            events.add(SimpleConditionEvent.violated(type, type.getName() + " is neither"));
        }
    }
}

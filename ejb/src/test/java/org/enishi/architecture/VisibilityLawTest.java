package org.enishi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.Visibility;
import org.enishi.crm.entity.RecordType;

/** Nobody can ask for records without saying for whom (AC-14). */
@AnalyzeClasses(packages = "org.enishi", importOptions = ImportOption.DoNotIncludeTests.class)
class VisibilityLawTest {

    @ArchTest
    static final ArchRule everyQueryOverRecordsSaysForWhom = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.enishi.crm.entity")
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .should(takeFirst(Visibility.class));

    @ArchTest
    static final ArchRule everyFacadeOfRecordsIsToldWhoAsks = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.ejb.Stateless")
            .and()
            .areDeclaredInClassesThat()
            .resideInAnyPackage("org.enishi.crm.boundary", "org.enishi.sociallink.boundary")
            .and(new DescribedPredicate<JavaMethod>("take a type and an id") {
                @Override
                public boolean test(JavaMethod method) {
                    List<String> taken = names(method);
                    return taken.contains(RecordType.class.getName()) && taken.contains("long");
                }
            })
            .should(takeFirst(Actor.class));

    private static ArchCondition<JavaMethod> takeFirst(Class<?> type) {
        return new ArchCondition<>("take " + type.getSimpleName() + " first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                List<String> taken = names(method);
                boolean satisfied = !taken.isEmpty() && taken.get(0).equals(type.getName());
                events.add(new SimpleConditionEvent(method, satisfied, method.getDescription() + " takes " + taken));
            }
        };
    }

    private static List<String> names(JavaMethod method) {
        return method.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    }
}

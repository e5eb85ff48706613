package org.enishi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The laws of the services: who may know whom, and where what lives (docs/architecture.md). */
@AnalyzeClasses(packages = "org.enishi", importOptions = ImportOption.DoNotIncludeTests.class)
class ServiceLawsTest {

    /** The capabilities, each with those that it may know. */
    private static final Map<String, Set<String>> MAP = Map.of(
            "platform", Set.of(),
            "access", Set.of("platform"),
            "crm", Set.of("platform", "access"),
            "transfer", Set.of("platform", "access", "crm"),
            "network", Set.of("platform", "access"),
            "sociallink", Set.of("platform", "access", "crm", "network"),
            "demo", Set.of("platform", "access", "crm"));

    @ArchTest
    static final ArchRule capabilitiesKnowOnlyThoseBelow = new CapabilityMap(MAP).rule();

    @ArchTest
    static final ArchRule othersAreReachedThroughTheirBoundary = noClasses()
            .should(new ReachIntoAnotherCapability(List.of("control", "gateway")))
            .because("control and gateway are nobody else's business");

    @ArchTest
    static final ArchRule noCyclesBetweenCapabilities =
            slices().matching("org.enishi.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule transactionsAreSetInBoundariesAndWorkers = methods()
            .that()
            .areAnnotatedWith(TransactionAttribute.class)
            .should()
            .beDeclaredInClassesThat(resideInBoundaryOrEndWithTx());

    @ArchTest
    static final ArchRule facadesAreNoInterfaces = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .should()
            .notBeInterfaces()
            .andShould(new ResideInBoundaryOrBeTx());

    @ArchTest
    static final ArchRule servicesKnowNoPages =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "org.primefaces..");

    @ArchTest
    static final ArchRule noDumpingGrounds =
            noClasses().should().resideInAnyPackage("..util..", "..common..", "..manager..", "..helper..", "..impl..");

    @ArchTest
    static final ArchRule entitiesKnowNoServices = noClasses()
            .that()
            .resideInAPackage("..entity..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..boundary..", "..control..", "..gateway..");

    @ArchTest
    static final ArchRule gatewaysDoNotReachTheDatabase = noClasses()
            .that()
            .resideInAPackage("..gateway..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    private static DescribedPredicate<JavaClass> resideInBoundaryOrEndWithTx() {
        return DescribedPredicate.describe(
                "reside in a boundary or are named …Tx",
                c -> c.getPackageName().endsWith(".boundary")
                        || c.getSimpleName().endsWith("Tx"));
    }
}

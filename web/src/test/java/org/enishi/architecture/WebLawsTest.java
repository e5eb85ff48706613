package org.enishi.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import org.enishi.access.boundary.Provisioning;

/** The laws of the pages and the API (docs/architecture.md). */
@AnalyzeClasses(packages = "org.enishi", importOptions = ImportOption.DoNotIncludeTests.class)
class WebLawsTest {

    private static final String[] WEB = {"..view..", "..resource.."};

    @ArchTest
    static final ArchRule webSeesOnlyBoundaries = noClasses()
            .that()
            .resideInAnyPackage(WEB)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.enishi..control..", "org.enishi..gateway..");

    @ArchTest
    static final ArchRule webSeesNoEntities = noClasses()
            .that()
            .resideInAnyPackage(WEB)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    @ArchTest
    static final ArchRule webSeesNoDatabase = noClasses()
            .that()
            .resideInAnyPackage(WEB)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule nobodyIsMadeThroughAPage = noClasses()
            .that()
            .resideInAnyPackage(WEB)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Provisioning.class);

    @ArchTest
    static final ArchRule apiKnowsNoPages = noClasses()
            .that()
            .resideInAPackage("..resource..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..");

    @ArchTest
    static final ArchRule primeFacesOnlyInViews = noClasses()
            .that()
            .resideOutsideOfPackage("..view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.primefaces..");
}

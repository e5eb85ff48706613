package org.enishi.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR as it was built, with one more web module beside it: the tests that run inside, and the fixture that makes
 * users and roles which have no page yet.
 */
@ArquillianSuiteDeployment
public final class TheEar {

    /** Where the added module answers. */
    static final String INSIDE = "/inside";

    private static final String DESCRIPTOR = "META-INF/application.xml";

    private TheEar() {}

    @Deployment
    public static EnterpriseArchive asBuilt() {
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "enishi.ear")
                .importFrom(EnishiUnderTest.file("enishi.test.ear").toFile())
                .as(EnterpriseArchive.class);
        ear.addAsModule(Testable.archiveToTest(inside()));
        String descriptor = read(ear);
        int end = descriptor.lastIndexOf("</module>") + "</module>".length();
        ear.setApplicationXML(new StringAsset(descriptor.substring(0, end)
                + "<module><web><web-uri>inside.war</web-uri><context-root>" + INSIDE + "</context-root></web></module>"
                + descriptor.substring(end)));
        return ear;
    }

    private static WebArchive inside() {
        return ShrinkWrap.create(WebArchive.class, "inside.war")
                .addPackages(true, "org.enishi.inside")
                .addAsWebInfResource(new StringAsset(""), "beans.xml")
                .addAsLibraries(jarOf(Assertions.class).toFile());
    }

    private static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(EnterpriseArchive ear) {
        try (var stream = ear.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.enishi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Http;
import org.enishi.harness.PayaraMicro;
import org.enishi.harness.Rest;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The complete WAR on Payara Micro: what the EAR's tests can't tell about it. */
@Tag("QU-02")
@Tag("smoke")
class MicroIT {

    private static PayaraMicro node;

    @BeforeAll
    static void startNode() {
        var settings = new HashMap<>(EnishiUnderTest.anotherDatabase());
        settings.put("enishi.base-url", "https://crm.example.com");
        node = EnishiUnderTest.node("smoke", settings).awaitReady("/health/ready");
    }

    @AfterAll
    static void endNode() {
        node.close();
    }

    @Test
    void demoUsersSignIn() {
        var me = Rest.at(node.http()).as(TestUser.demo("sato")).get("me");
        assertThat(me.json().get("profile").asText()).isEqualTo("Standard");
    }

    @Test
    void demoRecordsAreListed() {
        var leads = Rest.at(node.http()).as(TestUser.demo("admin")).get("leads");
        assertThat(leads.json().get("items")).isNotEmpty();
    }

    /** A proxy takes care of the encryption; the node itself sees none of it. */
    @Test
    @Tag("QU-17")
    void whereEnishiIsReachedEncryptedTheSessionStaysSo() {
        assertThat(Http.get(node.http().resolve("/signin.xhtml")).headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).containsIgnoringCase("; Secure"));
    }

    /** It was asked all the while whether it is ready. */
    @Test
    @Tag("QU-04")
    void whoAsksWhileItStartsIsAnsweredWithoutAComplaint() throws IOException {
        assertThat(Files.readString(node.log())).doesNotContain("Exception executing HealthCheck");
    }

    @Test
    void pagesAreShown() {
        assertThat(Http.get(node.http().resolve("/signin.xhtml")).body()).contains("id=\"password\"");
    }
}

package org.enishi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Http;
import org.enishi.harness.PayaraMicro;
import org.enishi.harness.Rest;
import org.enishi.harness.Session;
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
        node = EnishiUnderTest.node("smoke", settings()).awaitReady("/health/ready");
    }

    /** As behind a proxy that ends TLS: requests come without it, the address tells. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(EnishiUnderTest.anotherDatabase());
        settings.put("enishi.base-url", "https://enishi.example");
        return settings;
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

    /** It was asked all the while whether it is ready. */
    @Test
    @Tag("QU-04")
    void whoAsksWhileItStartsIsAnsweredWithoutAComplaint() throws IOException {
        assertThat(Files.readString(node.log())).doesNotContain("Exception executing HealthCheck");
    }

    @Test
    @Tag("QU-17")
    void behindAProxyThatEndsTlsEveryCookieIsForTlsAlone() {
        var browser = Session.at(node.http());
        List<HttpResponse<String>> answers = List.of(
                browser.get("/signin.xhtml"),
                browser.signInToStay(TestUser.demo("sato")),
                browser.post("/preferences", Map.of("lang", "en", "back", "/")));
        assertThat(answers.stream().flatMap(a -> a.headers().allValues("Set-Cookie").stream()))
                .extracting(cookie -> cookie.split("=")[0])
                .contains("JSESSIONID", "en-kept", "en-lang");
        // Payara's own count of a session's versions, which is no secret, takes no such mark
        assertThat(answers.stream().flatMap(a -> a.headers().allValues("Set-Cookie").stream()))
                .filteredOn(cookie -> !cookie.startsWith("JSESSIONIDVERSION="))
                .allSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
    }

    @Test
    @Tag("QU-17")
    void behindSuchAProxyBrowsersAreToldToComeByTlsAlone() {
        for (String path : List.of("/signin.xhtml", "/api/v1/me", "/error/none.xhtml")) {
            assertThat(Session.at(node.http()).get(path).headers().firstValue("Strict-Transport-Security"))
                    .as(path)
                    .contains("max-age=2592000");
        }
    }

    @Test
    void pagesAreShown() {
        assertThat(Http.get(node.http().resolve("/signin.xhtml")).body()).contains("id=\"password\"");
    }
}

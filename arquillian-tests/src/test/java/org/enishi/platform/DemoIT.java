package org.enishi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.enishi.harness.Demo;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Http;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.Rest;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the one command of the README starts, once it has built: nothing was configured, and all of it works. */
@Tag("QU-01")
class DemoIT {

    private static Demo demo;

    @BeforeAll
    static void start() {
        demo = Demo.start(EnishiUnderTest.directory().resolve("demo")).awaitWelcome();
    }

    @AfterAll
    static void end() {
        demo.close();
    }

    @Test
    void theSignInPageIsThere() {
        assertThat(Http.get(demo.http().resolve("/signin.xhtml")).body()).contains("id=\"password\"");
    }

    @Test
    void itTellsWhereToGoAndHowToSignIn() {
        assertThat(demo.output()).contains(demo.http().toString(), "suzuki", "enishi-demo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads", "contacts", "accounts"})
    void demoRecordsAreThere(String module) {
        assertThat(Rest.at(demo.http())
                        .as(TestUser.demo("admin"))
                        .get(module)
                        .json()
                        .get("items"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void theSandboxNetworksCanBeUsed(String network) {
        var suzuki = NetworkUser.of(TestUser.demo("suzuki"), demo.http()).authenticated(network, "suzuki");
        long lead = suzuki.program()
                .get("leads")
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asLong();
        suzuki.program()
                .get("leads/" + lead + "/social-profiles/" + network + "/candidates?query=" + Rest.encoded("田中 太郎"))
                .expect(200);
    }
}

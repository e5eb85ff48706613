package org.enishi.harness;

import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test from outside, over HTTP, against the EAR on Payara Server. */
@RunAsClient
@ExtendWith({Narrator.class, ArquillianExtension.class})
public abstract class RestTest {

    /** A program of one of the demo data's users. */
    protected static Rest as(String demoUser) {
        return as(TestUser.demo(demoUser));
    }

    protected static Rest as(TestUser user) {
        return anonymous().as(user);
    }

    protected static Rest anonymous() {
        return Rest.at(EnishiUnderTest.server().http());
    }
}

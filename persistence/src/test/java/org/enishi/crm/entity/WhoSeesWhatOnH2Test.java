package org.enishi.crm.entity;

import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.enishi.network.entity.TestStore;

class WhoSeesWhatOnH2Test extends WhoSeesWhatTest {

    private static OrganisationStore organisations;

    @BeforeContainer
    static void open() {
        organisations = new OrganisationStore(TestStore.h2("who-sees-what"));
    }

    @AfterContainer
    static void close() throws Exception {
        organisations.store().close();
    }

    @Override
    OrganisationStore organisations() {
        return organisations;
    }

    @Override
    boolean hasLegs() {
        return false;
    }
}

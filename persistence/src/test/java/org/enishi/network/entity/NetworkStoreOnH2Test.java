package org.enishi.network.entity;

class NetworkStoreOnH2Test extends NetworkStoreTest {

    @Override
    TestStore open() {
        return TestStore.h2("network");
    }
}

package org.enishi.network.entity;

class NetworkStoreOnPostgresTest extends NetworkStoreTest {

    @Override
    TestStore open() {
        return TestStore.postgres();
    }
}

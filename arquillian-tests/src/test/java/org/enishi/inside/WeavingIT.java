package org.enishi.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.eclipse.persistence.internal.weaving.PersistenceWeavedChangeTracking;
import org.enishi.access.entity.User;
import org.enishi.crm.entity.Lead;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Static weaving, as it stands in the EAR. */
@Tag("QU-02")
@ExtendWith(ArquillianExtension.class)
class WeavingIT {

    @Inject
    private WeavingData data;

    @Test
    void entitiesAreWovenWhenTheyAreDeployed() {
        assertThat(PersistenceWeaved.class).isAssignableFrom(User.class);
    }

    @Test
    void entitiesTellOfTheirChangesThemselves() {
        assertThat(PersistenceWeavedChangeTracking.class).isAssignableFrom(Lead.class);
    }

    @Test
    void whatAnEntityRefersToIsNotLoadedWithIt() {
        assertThat(data.profileIsLoadedWithItsUser()).isFalse();
    }

    @Test
    void whatAnEntityRefersToIsLoadedWhenItIsAskedFor() {
        assertThat(data.profileIsLoadedWhenAskedFor()).isTrue();
    }

    @Test
    void aChangeThroughAMethodReachesTheDatabase() {
        assertThat(data.titleAfterChange("部長")).isEqualTo("部長");
    }
}

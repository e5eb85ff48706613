package org.enishi.inside;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.enishi.access.entity.User;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Static weaving, as it stands in the EAR. */
@Tag("QU-02")
@ExtendWith(ArquillianExtension.class)
class WeavingIT {

    @Test
    void entitiesAreWovenWhenTheyAreDeployed() {
        assertThat(PersistenceWeaved.class).isAssignableFrom(User.class);
    }
}

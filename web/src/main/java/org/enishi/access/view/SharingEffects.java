package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.SharingChange;
import org.enishi.access.boundary.SharingEffect;
import org.enishi.access.boundary.SharingPreview;
import org.enishi.platform.view.Texts;

/** Says in words what a change of sharing will mean: "12 users will no longer see 340 leads". */
@RequestScoped
public class SharingEffects {

    @Inject
    private CurrentActor current;

    @Inject
    private SharingPreview preview;

    @Inject
    private Texts texts;

    /** One sentence for each thing that changes; none if nothing does. */
    public List<String> of(SharingChange change) {
        List<String> said = new ArrayList<>();
        preview.of(current.get(), change).forEach(effect -> say(effect, said));
        return said;
    }

    private void say(SharingEffect effect, List<String> said) {
        String module = texts.get("access.Group." + effect.module() + "S");
        if (effect.usersGaining() > 0) {
            said.add(texts.of(
                    "access.sharing.gain." + effect.level(), effect.usersGaining(), effect.recordsGained(), module));
        }
        if (effect.usersLosing() > 0) {
            said.add(texts.of(
                    "access.sharing.lose." + effect.level(), effect.usersLosing(), effect.recordsLost(), module));
        }
    }
}

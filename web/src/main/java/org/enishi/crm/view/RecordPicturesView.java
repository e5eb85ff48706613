package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.boundary.RecordPictures;
import org.enishi.crm.boundary.RecordPictures.Picture;
import org.enishi.platform.view.Preferences;
import org.enishi.platform.view.Toasts;

/** The picture of the record in its left panel, and those that it had before (LI-19). */
@Named
@RequestScoped
public class RecordPicturesView {

    @Inject
    private CurrentActor current;

    @Inject
    private RecordPictures pictures;

    @Inject
    private RecordView record;

    @Inject
    private Preferences preferences;

    @Inject
    private Toasts toasts;

    private List<Picture> all;

    private List<Picture> all() {
        if (all == null) {
            all = pictures.list(current.get(), record.getRecordType(), record.getId());
        }
        return all;
    }

    /** The address of the picture that the record has; null for none. */
    public String getAddress() {
        return all().isEmpty() ? null : addressOf(all().get(0).id());
    }

    /** Those that were replaced, the latest first. */
    public List<Picture> getEarlier() {
        return all().stream().filter(p -> !p.current()).toList();
    }

    public String addressOf(long picture) {
        return address(preferences.getContextPath(), record.getModule(), record.getId(), picture);
    }

    static String address(String contextPath, String module, long id, long picture) {
        return contextPath + "/records/picture?module=" + module + "&id=" + id + "&picture=" + picture;
    }

    public void bringBack(long picture) {
        pictures.bringBack(current.get(), record.getRecordType(), record.getId(), picture);
        all = null;
        toasts.done("crm.picture.broughtBack");
    }
}

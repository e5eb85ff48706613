package org.enishi.access.view;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.Map;
import org.enishi.platform.boundary.BusinessException;
import org.enishi.platform.view.ErrorTeller;
import org.enishi.platform.view.Texts;

/** Says of roles, groups, territories and rules at the field what is wrong with it. */
@Dependent
public class SharingRefusedTeller implements ErrorTeller {

    private static final Map<String, String> FIELDS = Map.of(
            "access.error.name", "name",
            "access.error.nameTaken", "name",
            "access.error.cycle", "parent",
            "access.rule.chooseFrom", "from",
            "access.rule.chooseTo", "to");

    @Inject
    private Texts texts;

    @Override
    public boolean tell(BusinessException error) {
        FacesContext context = FacesContext.getCurrentInstance();
        String field = FIELDS.get(error.key());
        if (field == null || !isOnPage(context, field)) {
            return false;
        }
        context.addMessage(
                field,
                new FacesMessage(
                        FacesMessage.SEVERITY_ERROR,
                        texts.of(error.key(), error.arguments().toArray()),
                        null));
        return true;
    }

    private static boolean isOnPage(FacesContext context, String field) {
        return context.getViewRoot().invokeOnComponent(context, field, (c, component) -> {});
    }
}

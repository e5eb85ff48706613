package org.enishi.access.view;

import jakarta.enterprise.context.Dependent;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.enishi.access.boundary.FieldsRefused;
import org.enishi.platform.boundary.BusinessException;
import org.enishi.platform.view.ErrorTeller;
import org.enishi.platform.view.Texts;

/** Says at each field of a form what is wrong with it. */
@Dependent
public class FieldsRefusedTeller implements ErrorTeller {

    @Inject
    private Texts texts;

    @Override
    public boolean tell(BusinessException error) {
        if (!(error instanceof FieldsRefused refused)) {
            return false;
        }
        FacesContext context = FacesContext.getCurrentInstance();
        refused.fields()
                .forEach(field -> context.addMessage(
                        field.name(),
                        new FacesMessage(
                                FacesMessage.SEVERITY_ERROR,
                                texts.of(field.key(), field.arguments().toArray()),
                                null)));
        return true;
    }
}

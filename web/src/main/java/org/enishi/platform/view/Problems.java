package org.enishi.platform.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.List;

/** What the page has to tell: messages of fields at the field, others as toasts. */
@Named
@RequestScoped
public class Problems {

    /** A message for a toast; kind is ok, info, warn or bad. */
    public static class Toast {

        private final String kind;
        private final String text;

        Toast(FacesMessage message) {
            this.text = message.getSummary();
            if (message.getSeverity() == FacesMessage.SEVERITY_INFO) {
                this.kind = "ok";
            } else {
                this.kind = message.getSeverity() == FacesMessage.SEVERITY_WARN ? "warn" : "bad";
            }
        }

        public String getKind() {
            return kind;
        }

        public String getText() {
            return text;
        }
    }

    /** Messages that belong to no field. */
    public List<Toast> getOnPage() {
        return FacesContext.getCurrentInstance().getMessageList(null).stream()
                .map(Toast::new)
                .toList();
    }

    /** The messages of a field, by the id it has in its naming container. */
    public List<String> of(String id) {
        FacesContext context = FacesContext.getCurrentInstance();
        UIComponent here = UIComponent.getCurrentComponent(context);
        UIComponent field = here == null ? null : here.findComponent(id);
        if (field == null) {
            return List.of();
        }
        return context.getMessageList(field.getClientId(context)).stream()
                .map(FacesMessage::getSummary)
                .toList();
    }

    /** The messages of a field in one text. */
    public String text(String id) {
        return String.join(" ", of(id));
    }

    /** Whether a field was refused, for {@code aria-invalid}. */
    public boolean with(String id) {
        return !of(id).isEmpty();
    }
}

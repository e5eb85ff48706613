package org.enishi.platform.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.enishi.platform.boundary.NotFound;

/** The page that says that something went wrong. */
@Named
@RequestScoped
public class IncidentView {

    static final String NUMBER = "org.enishi.incident";

    @Inject
    private HttpServletRequest request;

    private String number;

    /** The number of the incident; a fault that no page had seen yet is logged here. */
    public void load() {
        number = (String) request.getAttribute(NUMBER);
        if (number == null) {
            var fault = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            if (fault == null && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null) {
                throw new NotFound("platform.error.404.title");
            }
            number = Incident.log(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)), fault);
        }
    }

    public String getNumber() {
        return number;
    }
}

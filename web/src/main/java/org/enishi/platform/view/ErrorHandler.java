package org.enishi.platform.view;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.enishi.platform.boundary.BusinessException;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Unauthenticated;

/**
 * The one place where errors of pages become words. What the user is to be told stays on the page as a message; what
 * may not be seen answers as if it did not exist; anything else is a fault with an incident number.
 */
public class ErrorHandler extends ExceptionHandlerWrapper {

    /** Under this name a page that answers 400 finds what could not be understood. */
    private static final String REFUSED = "org.enishi.refused";

    public ErrorHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable thrown = events.next().getContext().getException();
            events.remove();
            if (!context.getResponseComplete()) {
                answer(context, thrown);
            }
        }
    }

    private void answer(FacesContext context, Throwable thrown) {
        Optional<ViewExpiredException> expired = find(thrown, ViewExpiredException.class);
        Optional<BusinessException> known = find(thrown, BusinessException.class);
        if (expired.isPresent()) {
            startAnew(context);
        } else if (known.isEmpty()) {
            fault(context, thrown);
        } else if (known.get() instanceof Unauthenticated) {
            startAnew(context);
        } else if (rendering(context)) {
            // half the page may be written: it can't become another one
            fault(context, thrown);
        } else if (context.isPostback()) {
            tell(context, known.get());
        } else {
            context.getExternalContext().getRequestMap().put(REFUSED, textOf(known.get()));
            send(context, statusOf(known.get()));
        }
    }

    private static int statusOf(BusinessException error) {
        if (error instanceof NotFound) {
            return HttpServletResponse.SC_NOT_FOUND;
        }
        return error instanceof Denied ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_BAD_REQUEST;
    }

    private static void tell(FacesContext context, BusinessException error) {
        context.validationFailed();
        context.renderResponse();
        for (ErrorTeller teller : CDI.current().select(ErrorTeller.class)) {
            if (teller.tell(error)) {
                return;
            }
        }
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, textOf(error), null));
    }

    private static String textOf(BusinessException error) {
        Times times = CDI.current().select(Times.class).get();
        Object[] arguments = error.arguments().stream()
                .map(a -> a instanceof Instant when ? times.dayAndTime(when) : a)
                .toArray();
        return CDI.current().select(Texts.class).get().of(error.key(), arguments);
    }

    /** Back to the page the user is on: signed out, the sign-in page stands before it. */
    static void startAnew(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        Preferences preferences = CDI.current().select(Preferences.class).get();
        try {
            external.redirect(preferences.getBefore());
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static void fault(FacesContext context, Throwable thrown) {
        String where = context.getViewRoot() == null
                ? context.getExternalContext().getRequestServletPath()
                : context.getViewRoot().getViewId();
        String number = Incident.log(where, thrown);
        context.getExternalContext().getRequestMap().put(IncidentView.NUMBER, number);
        if (context.getPartialViewContext().isAjaxRequest() && !rendering(context)) {
            Texts texts = CDI.current().select(Texts.class).get();
            context.addMessage(
                    null,
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of("platform.fault.toast", number), null));
            context.renderResponse();
        } else {
            send(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    private static void send(FacesContext context, int status) {
        ExternalContext external = context.getExternalContext();
        if (external.isResponseCommitted()) {
            context.responseComplete();
            return;
        }
        try {
            external.responseReset();
            external.responseSendError(status, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static boolean rendering(FacesContext context) {
        return context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> kind) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (kind.isInstance(t)) {
                return Optional.of(kind.cast(t));
            }
        }
        return Optional.empty();
    }
}

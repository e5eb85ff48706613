package org.enishi.platform.view;

import jakarta.faces.FacesException;
import jakarta.faces.FactoryFinder;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.ResponseStateManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at a form before anything is done with it (QU-18): one that lacks what every page of ours sends along is
 * refused as a whole, and one of a page that is forgotten by now leads to that page. Faces would take a form without
 * its state for a request to read the page, would build a forgotten page without what its form belongs to, and
 * PrimeFaces finds out about a wrong nonce only once the form has been worked off and half of the answer is written.
 */
public class FormCheck implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String NONCE = "primefaces.nonce";

    /** What the form of a page without state says; all of ours have one. */
    private static final String STATELESS = "stateless";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        if (!"POST".equals(request.getMethod())) {
            return;
        }
        Optional<String> state = state(context);
        if (state.isEmpty() || state.get().equals(STATELESS)) {
            refuse(context);
        } else if (isForgotten(context)) {
            ErrorHandler.startAnew(context);
        }
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        FacesContext context = event.getFacesContext();
        if (!context.getResponseComplete() && context.getViewRoot() != null && context.isPostback()) {
            String nonce = sent(context, NONCE);
            Map<String, Object> view = context.getViewRoot().getViewMap(false);
            Object given = view == null ? null : view.get(NONCE);
            if (nonce == null || nonce.isBlank() || given != null && !given.equals(nonce)) {
                refuse(context);
            }
        }
    }

    private static boolean isForgotten(FacesContext context) {
        ViewHandler pages = context.getApplication().getViewHandler();
        String page = pages.deriveViewId(context, context.getExternalContext().getRequestServletPath());
        var kits = (RenderKitFactory) FactoryFinder.getFactory(FactoryFinder.RENDER_KIT_FACTORY);
        return kits.getRenderKit(context, pages.calculateRenderKitId(context))
                        .getResponseStateManager()
                        .getState(context, page)
                == null;
    }

    private static Optional<String> state(FacesContext context) {
        try {
            return Optional.ofNullable(sent(context, ResponseStateManager.VIEW_STATE_PARAM));
        } catch (IllegalStateException e) {
            // larger than the server reads
            return Optional.empty();
        }
    }

    private static String sent(FacesContext context, String name) {
        return context.getExternalContext().getRequestParameterMap().get(name);
    }

    private static void refuse(FacesContext context) {
        ExternalContext external = context.getExternalContext();
        try {
            external.responseSendError(HttpServletResponse.SC_BAD_REQUEST, null);
            context.responseComplete();
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }
}

package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.enishi.crm.boundary.ChangeRefused;
import org.enishi.crm.boundary.Verdict;
import org.enishi.platform.boundary.BusinessException;
import org.enishi.platform.view.ErrorTeller;
import org.enishi.platform.view.Texts;
import org.primefaces.PrimeFaces;

/**
 * What a refused change has to say: wrong values at their fields, a stale one as a comparison, a duplicate as the
 * records that look the same.
 */
@Named
@RequestScoped
public class FieldProblems implements ErrorTeller {

    @Inject
    private Texts texts;

    private final Map<String, String> problems = new LinkedHashMap<>();
    private Verdict.Stale stale;
    private List<Verdict.Match> matches = List.of();

    @Override
    public boolean tell(BusinessException error) {
        if (!(error instanceof ChangeRefused refused)) {
            return false;
        }
        if (refused.verdict() instanceof Verdict.Invalid invalid) {
            invalid.problems()
                    .forEach((field, problem) -> problems.put(
                            field, texts.of(problem.key(), problem.arguments().toArray())));
            return true;
        }
        if (refused.verdict() instanceof Verdict.Stale newer) {
            stale = newer;
            PrimeFaces.current().ajax().update("stale-content");
            PrimeFaces.current().executeScript("Enishi.dialog.open('stale')");
            return true;
        }
        if (refused.verdict() instanceof Verdict.Duplicate duplicate) {
            matches = duplicate.matches();
            String text = texts.get("crm.error.duplicate");
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, text, null));
            return true;
        }
        return false;
    }

    /** What is wrong with a field; null if nothing is. */
    public String of(String field) {
        return problems.get(field);
    }

    public boolean with(String field) {
        return problems.containsKey(field);
    }

    public int getCount() {
        return problems.size();
    }

    public Verdict.Stale getStale() {
        return stale;
    }

    /** Records that look like the one to be made. */
    public List<Verdict.Match> getMatches() {
        return matches;
    }
}

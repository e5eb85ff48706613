package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.enishi.access.boundary.OwnPassword;
import org.enishi.access.boundary.TwoFactor;
import org.enishi.platform.boundary.BusinessException;
import org.enishi.platform.view.ErrorTeller;
import org.enishi.platform.view.Texts;

/** Tells at its field what was wrong with it, where an error is about one field. */
@Named
@RequestScoped
public class AccessProblems implements ErrorTeller {

    private static final Map<String, String> FIELDS = Map.of(
            "access.error.application",
            "application",
            TwoFactor.WRONG,
            "code",
            OwnPassword.WRONG,
            "present",
            "access.error.passwordLength",
            "wanted",
            "access.error.passwordIsName",
            "wanted");

    @Inject
    private Texts texts;

    private final Map<String, String> problems = new LinkedHashMap<>();

    @Override
    public boolean tell(BusinessException error) {
        String field = FIELDS.get(error.key());
        if (field == null) {
            return false;
        }
        problems.put(field, texts.of(error.key(), error.arguments().toArray()));
        return true;
    }

    /** What is wrong with a field; null if nothing is. */
    public String of(String field) {
        return problems.get(field);
    }

    public boolean with(String field) {
        return problems.containsKey(field);
    }
}

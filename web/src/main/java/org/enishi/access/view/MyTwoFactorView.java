package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.OwnPassword;
import org.enishi.access.boundary.OwnPassword.Consequences;
import org.enishi.access.boundary.TwoFactor;
import org.enishi.access.boundary.TwoFactor.Enrolment;
import org.enishi.access.boundary.TwoFactor.Standing;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.view.Toasts;

/** One's own two-factor sign-in: switching it on and off, and recovery codes (AC-19). */
@Named
@RequestScoped
public class MyTwoFactorView {

    private static final String SECRET = "org.enishi.enrolment.secret";

    @Inject
    private CurrentActor current;

    @Inject
    private TwoFactor twoFactor;

    @Inject
    private OwnPassword passwords;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Toasts toasts;

    private String code;
    private String present;
    private Standing standing;
    private Enrolment enrolment;
    private List<String> codes;
    private Consequences consequences;

    public Standing getStanding() {
        if (standing == null) {
            standing = twoFactor.standing(current.get());
        }
        return standing;
    }

    /** A new app to be, with each page; the last one is that which can be confirmed. */
    public Enrolment getEnrolment() {
        if (enrolment == null) {
            enrolment = twoFactor.begin(current.get());
            request.getSession().setAttribute(SECRET, enrolment.secret());
        }
        return enrolment;
    }

    public Qr getQr() {
        return Qr.of(getEnrolment().address());
    }

    public void confirm() {
        String secret = (String) request.getSession().getAttribute(SECRET);
        if (secret == null) {
            throw new Rejected(TwoFactor.WRONG);
        }
        enrolment = new Enrolment(secret, twoFactor.addressOf(current.get(), secret));
        codes = twoFactor.switchOn(current.get(), session(), present, enrolment, code);
        request.getSession().removeAttribute(SECRET);
        standing = null;
        toasts.done("access.twoFactor.isOn");
    }

    public void renew() {
        codes = twoFactor.renewCodes(current.get(), session(), present);
        standing = null;
    }

    public void switchOff() {
        twoFactor.switchOff(current.get(), session(), present);
        standing = null;
        toasts.done("access.twoFactor.isOff");
    }

    /** Whether there is a password to ask for. */
    public boolean isPasswordSet() {
        return passwords.isSet(current.get());
    }

    /** What ends when it is switched on. */
    public Consequences getConsequences() {
        if (consequences == null) {
            consequences = passwords.consequences(current.get(), session());
        }
        return consequences;
    }

    private long session() {
        return OwnSession.of(request).orElse(0L);
    }

    /** Recovery codes that were just made; they are shown this once. */
    public List<String> getCodes() {
        return codes;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }
}

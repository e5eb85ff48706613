package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.OwnPassword;
import org.enishi.access.boundary.OwnPassword.Consequences;
import org.enishi.access.boundary.StartedSignIns;
import org.enishi.access.boundary.TwoFactor;
import org.enishi.access.boundary.TwoFactor.Enrolment;
import org.enishi.platform.boundary.Unauthenticated;

/** The second step of signing in (AC-19): a code, or first of all an app where the profile requires one. */
@Named
@RequestScoped
public class SecondStepView {

    @Inject
    private StartedSignIns started;

    @Inject
    private TwoFactor twoFactor;

    @Inject
    private OwnPassword passwords;

    @Inject
    private Entrance entrance;

    @Inject
    private HttpServletRequest request;

    private String code;
    private boolean recovery;
    private List<String> codes;
    private Enrolment enrolment;
    private Boolean enrolling;
    private Consequences consequences;
    private Optional<Actor> actor;

    /** Back to the first step, if nobody has done it or it is too long ago. */
    public void load() throws IOException {
        if (pending().isEmpty()) {
            entrance.go(request.getContextPath() + SignInMechanism.SIGN_IN);
        }
    }

    public void enter() throws IOException {
        twoFactor.enter(actor(), code);
        entrance.open(present());
    }

    public void enrol() {
        PendingSignIn pending = present();
        codes = twoFactor.enrol(actor(), pending.id(), pending.enrolment().orElseThrow(Unauthenticated::new), code);
        pending.prove();
        pending.keepIn(request);
        enrolling = false;
    }

    /** On, once the recovery codes were read. */
    public void goOn() throws IOException {
        PendingSignIn pending = present();
        if (!pending.isProven()) {
            throw new Unauthenticated();
        }
        entrance.open(pending);
    }

    /** Whether the user has no app yet. */
    public boolean isEnrolling() {
        if (enrolling == null) {
            enrolling = codes == null
                    && find().filter(a -> !twoFactor.isTwoFactorOn(a.id())).isPresent();
        }
        return enrolling;
    }

    /** Whether the second step is done, and only the recovery codes are still to be kept. */
    public boolean isProven() {
        return pending().map(PendingSignIn::isProven).orElse(false);
    }

    /** The app to be; the same one until it is confirmed. */
    public Enrolment getEnrolment() {
        if (enrolment == null) {
            PendingSignIn pending = present();
            enrolment = pending.enrolment().orElseGet(() -> {
                Enrolment begun = twoFactor.begin(actor());
                pending.enrol(begun);
                pending.keepIn(request);
                return begun;
            });
        }
        return enrolment;
    }

    public Qr getQr() {
        return Qr.of(getEnrolment().address());
    }

    /** What ends when the app is set up. */
    public Consequences getConsequences() {
        if (consequences == null) {
            consequences = passwords.consequences(actor(), 0);
        }
        return consequences;
    }

    /** The recovery codes, right after the app was confirmed. */
    public List<String> getCodes() {
        return codes;
    }

    private Optional<PendingSignIn> pending() {
        return PendingSignIn.of(request).filter(p -> find(p).isPresent());
    }

    private PendingSignIn present() {
        return pending().orElseThrow(Unauthenticated::new);
    }

    private Actor actor() {
        return find().orElseThrow(Unauthenticated::new);
    }

    private Optional<Actor> find() {
        return PendingSignIn.of(request).flatMap(this::find);
    }

    private Optional<Actor> find(PendingSignIn pending) {
        if (actor == null) {
            actor = started.find(pending.id());
        }
        return actor;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    /** Whether a recovery code is asked for. */
    public boolean isRecovery() {
        return recovery;
    }

    public void setRecovery(boolean recovery) {
        this.recovery = recovery;
    }
}

package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.enishi.access.control.Mails;
import org.enishi.access.control.SecondFactors;
import org.enishi.access.control.SignOuts;
import org.enishi.access.control.SlowDown;
import org.enishi.access.control.TokenSecrets;
import org.enishi.access.control.Totp;
import org.enishi.access.control.UserRules;
import org.enishi.access.entity.MailKind;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.RecoveryCode;
import org.enishi.access.entity.SecondFactor;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.QuotaExceeded;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.Stale;

/**
 * The second step of signing in: a code of an authenticator app (AC-19). Users switch it on and off for themselves,
 * unless their permission profile requires it; administrators reset it for whoever has lost the app.
 */
@Stateless
public class TwoFactor {

    /** How many recovery codes a user gets. */
    public static final int RECOVERY_CODES = 10;

    /** The key of the refusal of a wrong code, so that a page can tell it at the field. */
    public static final String WRONG = "access.error.code";

    /**
     * How it stands with a user.
     *
     * @param on whether they have an authenticator app
     * @param required whether their profile requires one
     * @param recoveryCodes how many are left
     */
    public record Standing(boolean on, boolean required, long recoveryCodes) {}

    /** An app to be: its secret, and what it reads from the picture. Nothing is kept until a code confirms it. */
    public record Enrolment(String secret, String address) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SecondFactors factors;

    @Inject
    private SlowDown slowDown;

    @Inject
    private SignOuts signOuts;

    @Inject
    private OwnPassword own;

    @Inject
    private Mails mails;

    @Inject
    private AuditLog audit;

    @Inject
    private UserRules rules;

    @Inject
    private Clock clock;

    /** Whether a user has an authenticator app. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isTwoFactorOn(long userId) {
        return factors.find(userId).isPresent();
    }

    /**
     * Whether somebody has a second step to pass when they sign in: their own, or one that their profile requires and
     * that they have yet to set up. Then their own password is nothing for programs, either (AC-23).
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isAskedFor(Actor actor) {
        return isRequired(actor) || isTwoFactorOn(actor.id());
    }

    /** How it stands with the actor. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Standing standing(Actor actor) {
        return new Standing(isTwoFactorOn(actor.id()), isRequired(actor), factors.codesLeft(actor.id()));
    }

    private boolean isRequired(Actor actor) {
        return em.createQuery("SELECT p.twoFactorRequired FROM User u JOIN u.profile p WHERE u.id = :id", Boolean.class)
                .setParameter("id", actor.id())
                .getSingleResult();
    }

    /** Begins with an app. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Enrolment begin(Actor actor) {
        String secret = Totp.newSecret();
        return new Enrolment(secret, addressOf(actor, secret));
    }

    /** What an app reads from the picture of a secret. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String addressOf(Actor actor, String secret) {
        return Totp.address(secret, actor.email());
    }

    /**
     * Switches it on, once the app has shown that it works. All other sessions end, and all that programs act with:
     * they were begun when the password alone was enough.
     *
     * @param session the session in which it is switched on
     * @param present the actor's present password, as {@link OwnPassword#confirm} asks for it
     * @return the recovery codes; they are shown this once
     * @throws Rejected if the password or the code is wrong, or there is an app already
     */
    public List<String> switchOn(Actor actor, long session, String present, Enrolment enrolment, String code) {
        own.confirm(actor, session, present);
        return add(actor, session, enrolment, code);
    }

    /**
     * The same for somebody who is about to sign in and has done the first step.
     *
     * @param started the sign-in in which it is done; others that wait for their second step end
     * @return the recovery codes; they are shown this once
     * @throws Rejected if the code is wrong, or there is an app already
     */
    public List<String> enrol(Actor actor, long started, Enrolment enrolment, String code) {
        return add(actor, started, enrolment, code);
    }

    private List<String> add(Actor actor, long spared, Enrolment enrolment, String code) {
        SlowDown.Try made = slowDown.begin("code", "user:" + actor.id());
        OptionalLong step = Totp.stepOf(enrolment.secret(), plain(code), clock.instant());
        if (step.isEmpty() || isTwoFactorOn(actor.id())) {
            throw new Rejected(WRONG);
        }
        slowDown.succeeded(made);
        User user = em.find(User.class, actor.id());
        factors.add(user, enrolment.secret(), step.getAsLong());
        signOuts.sessions(user.id(), spared);
        signOuts.tokens(user.id());
        mails.order(MailKind.SECOND_FACTOR_CHANGED, user);
        audit.record(actor, "twoFactor.on", "user:" + actor.id());
        return newCodes(user);
    }

    /**
     * The second step of signing in: a code of the app that was not used before, or a recovery code, which is used up.
     *
     * @throws Rejected if it is neither
     * @throws QuotaExceeded after too many wrong ones
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void enter(Actor actor, String code) {
        SlowDown.Try made = slowDown.begin("code", "user:" + actor.id());
        String typed = plain(code);
        boolean recovered = false;
        if (!factors.useStep(actor.id(), typed)) {
            recovered = factors.useRecoveryCode(actor.id(), TokenSecrets.hashOfReadable(typed));
            if (!recovered) {
                audit.recordApart(null, "twoFactor.failed", "user:" + actor.id());
                throw new Rejected(WRONG);
            }
        }
        slowDown.succeeded(made);
        audit.recordApart(actor, recovered ? "twoFactor.recovered" : "twoFactor.succeeded", "user:" + actor.id());
    }

    /**
     * Makes new recovery codes in the place of those that are left.
     *
     * @param session the session in which it is done
     * @param present the actor's present password
     */
    public List<String> renewCodes(Actor actor, long session, String present) {
        own.confirm(actor, session, present);
        if (!isTwoFactorOn(actor.id())) {
            throw new NotFound("access.error.noSecondFactor");
        }
        audit.record(actor, "twoFactor.codesRenewed", "user:" + actor.id());
        return newCodes(em.find(User.class, actor.id()));
    }

    /**
     * Switches it off.
     *
     * @param session the session in which it is done
     * @param present the actor's present password
     * @throws Denied if the actor's profile requires it
     */
    public void switchOff(Actor actor, long session, String present) {
        if (isRequired(actor)) {
            throw new Denied("access.error.secondFactorRequired");
        }
        own.confirm(actor, session, present);
        factors.remove(actor.id());
        mails.order(MailKind.SECOND_FACTOR_CHANGED, em.find(User.class, actor.id()));
        audit.record(actor, "twoFactor.off", "user:" + actor.id());
    }

    /** The number of a user's app, which a reset has to name; none if there is no app. */
    @Requires(Permission.USERS)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public OptionalLong appOf(Actor administrator, long userId) {
        return factors.find(userId).stream().mapToLong(SecondFactor::id).findFirst();
    }

    /**
     * Takes the app and the recovery codes of a user away who has lost them, and ends their sessions. Who it is, the
     * administrator has made sure of. One's own is switched off with the password instead.
     *
     * @param app the user's app as the administrator saw it
     * @throws Denied if the user may do more than the administrator
     * @throws NotFound if there is no such user, or no app
     * @throws Rejected if it is the administrator's own
     * @throws Stale if the user has another app meanwhile
     */
    @Requires(Permission.USERS)
    public void reset(Actor administrator, long userId, long app) {
        User user = em.find(User.class, userId);
        if (user == null) {
            throw new NotFound("access.error.noUser");
        }
        rules.requireToChange(administrator, user);
        if (userId == administrator.id()) {
            throw new Rejected("access.error.ownSecondFactor");
        }
        long present = appOf(administrator, userId).orElseThrow(() -> new NotFound("access.error.noSecondFactor"));
        if (present != app) {
            throw new Stale("access.error.stale");
        }
        factors.remove(userId);
        signOuts.sessions(userId, 0);
        mails.order(MailKind.SECOND_FACTOR_CHANGED, user);
        audit.record(administrator, "twoFactor.reset", "user:" + userId);
    }

    private List<String> newCodes(User user) {
        factors.removeCodes(user.id());
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = TokenSecrets.readable();
            codes.add(code);
            em.persist(new RecoveryCode(user, TokenSecrets.hashOfReadable(code)));
        }
        return codes;
    }

    /** As an app shows it and an input method may have written it. */
    private static String plain(String code) {
        return code == null
                ? ""
                : Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}

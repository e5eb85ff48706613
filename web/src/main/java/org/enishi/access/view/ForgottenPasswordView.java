package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.enishi.access.boundary.ForgottenPassword;
import org.enishi.access.boundary.OwnPassword;
import org.enishi.platform.view.LocalAddress;

/** Asking for the link with which a forgotten password is set anew, and setting it (AC-18). */
@Named
@RequestScoped
public class ForgottenPasswordView {

    @Inject
    private ForgottenPassword forgotten;

    @Inject
    private OwnPassword passwords;

    @Inject
    private Captcha captcha;

    @Inject
    private Entrance entrance;

    @Inject
    private HttpServletRequest request;

    private String email;
    private String answer;
    private boolean words;
    private boolean misread;
    private boolean asked;
    private String secret;
    private String wanted;

    public void ask() {
        misread = !captcha.isRight(answer);
        answer = null;
        if (!misread && email != null) {
            forgotten.request(email);
            asked = true;
        }
    }

    public void set() throws IOException {
        forgotten.set(secret, wanted);
        entrance.go(LocalAddress.of(request.getContextPath() + SignInMechanism.SIGN_IN + "?renewed=yes")
                .orElseThrow());
    }

    public boolean isOffered() {
        return forgotten.isOffered();
    }

    public int getShortest() {
        return passwords.shortest();
    }

    /** Whether the answer to the picture or question was wrong. */
    public boolean isMisread() {
        return misread;
    }

    /** Whether the question was taken; whether a mail is on its way, nobody is told. */
    public boolean isAsked() {
        return asked;
    }

    /** Whether a question in words is asked in place of the picture. */
    public boolean isWords() {
        return words;
    }

    public void setWords(boolean words) {
        this.words = words;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public String getSecret() {
        return secret;
    }

    public void setSecret(String secret) {
        this.secret = secret;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}

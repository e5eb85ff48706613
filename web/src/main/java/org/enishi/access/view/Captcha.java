package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import org.enishi.platform.view.Texts;

/**
 * Finds out whether a person sits there: by the text of a picture, or, for whoever can't see it, by a question in words
 * (AC-18). What is asked is kept in the server's session, and good for one answer.
 */
@Named
@RequestScoped
public class Captcha {

    private static final String ANSWER = "org.enishi.captcha";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHARACTERS = 5;
    private static final int LARGEST = 10;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Texts texts;

    private String question;

    /** Something that makes the browser ask for a new picture each time. */
    public String getNumber() {
        return Integer.toString(RANDOM.nextInt(Integer.MAX_VALUE), Character.MAX_RADIX);
    }

    /** A new question in words. */
    public String getQuestion() {
        if (question == null) {
            int one = 1 + RANDOM.nextInt(LARGEST);
            int other = 1 + RANDOM.nextInt(LARGEST);
            expect(String.valueOf(one + other));
            question = texts.of("access.captcha.question", word(one), word(other));
        }
        return question;
    }

    private String word(int number) {
        return texts.get("access.captcha.numbers").split(",")[number - 1].strip();
    }

    /** A new text for a picture. */
    String newText() {
        var text = new StringBuilder();
        for (int i = 0; i < CHARACTERS; i++) {
            text.append(PictureOfText.ALPHABET.charAt(RANDOM.nextInt(PictureOfText.ALPHABET.length())));
        }
        expect(text.toString());
        return text.toString();
    }

    private void expect(String answer) {
        request.getSession(true).setAttribute(ANSWER, answer);
    }

    /** Whether this answers what was asked last; however it is, that was the one try. */
    boolean isRight(String answer) {
        HttpSession session = request.getSession(false);
        Object expected = session == null ? null : session.getAttribute(ANSWER);
        if (session != null) {
            session.removeAttribute(ANSWER);
        }
        return expected != null && answer != null && expected.equals(plain(answer));
    }

    /** As an input method may have written it: full-width, small, with blanks. */
    private static String plain(String answer) {
        return Normalizer.normalize(answer, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
    }
}

package org.enishi.sandbox.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Stands in for the company's mail server: takes every mail, sends none on, and keeps them for the mailbox page. */
@ApplicationScoped
public class Mailbox {

    private static final String PORT = "SANDBOX_SMTP_PORT";
    private static final String USUAL_PORT = "8025";

    /** A mail that came in. */
    public record Mail(String at, String from, String to, String subject, String text) {}

    private GreenMail server;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        int port = Integer.parseInt(System.getProperty(PORT, System.getenv().getOrDefault(PORT, USUAL_PORT)));
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
    }

    @PreDestroy
    void end() {
        if (server != null) {
            server.stop();
        }
    }

    /** All mails, the newest first. */
    public List<Mail> all() {
        List<Mail> mails = new ArrayList<>();
        try {
            for (MimeMessage message : server.getReceivedMessages()) {
                mails.add(new Mail(
                        String.valueOf(
                                message.getSentDate() == null
                                        ? ""
                                        : message.getSentDate().toInstant()),
                        address(message.getFrom()),
                        address(message.getRecipients(Message.RecipientType.TO)),
                        message.getSubject(),
                        String.valueOf(message.getContent())));
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail can't be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.reverse(mails);
        return mails;
    }

    private static String address(jakarta.mail.Address[] addresses) {
        return addresses == null || addresses.length == 0 ? "" : ((InternetAddress) addresses[0]).getAddress();
    }
}

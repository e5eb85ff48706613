package org.enishi.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.lang.System.Logger.Level;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.Config;
import org.enishi.access.control.MailTx.Claimed;
import org.enishi.access.entity.MailKind;
import org.enishi.access.gateway.MailServer;
import org.enishi.access.gateway.MailServer.Letter;
import org.enishi.platform.boundary.Correlation;
import org.enishi.platform.boundary.Workers;

/** Writes the mails that are due and hands them over, outside of any transaction; what fails is tried again later. */
@ApplicationScoped
public class MailSender {

    private static final System.Logger LOG = System.getLogger(MailSender.class.getName());
    private static final String TEXTS = "org.enishi.access.mails";

    @Inject
    private Workers workers;

    @Inject
    private MailTx mails;

    @Inject
    private MailServer server;

    @Inject
    private PasswordLinks links;

    @Inject
    private Config config;

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailOrdered mail) {
        workers.run(() -> send(mail.id()));
    }

    /** Sends what is due: what failed before, and what a node left that died. */
    public void run() {
        if (server.isConfigured()) {
            mails.due().forEach(id -> workers.run(() -> send(id)));
        }
    }

    private void send(long id) {
        mails.claim(id).ifPresent(this::deliver);
    }

    private void deliver(Claimed mail) {
        try {
            server.send(letter(mail));
            mails.done(mail.id());
        } catch (MessagingException e) {
            // the message of the cause may quote the address
            LOG.log(
                    Level.WARNING,
                    Correlation.line(
                            "mail.failed",
                            Map.of("mail", mail.id(), "cause", e.getClass().getSimpleName())));
        }
    }

    private Letter letter(Claimed mail) {
        var texts = ResourceBundle.getBundle(
                TEXTS,
                mail.language(),
                MailSender.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String key = mail.kind().key();
        String base = config.getValue("enishi.base-url", String.class).replaceAll("/+$", "");
        // behind the number sign: browsers send it to nobody, so that it stands in no log and no referrer
        String page = mail.kind() == MailKind.INVITATION ? "/invitation.xhtml#" : "/password.xhtml#";
        String link = mail.secret() == null ? base : base + page + mail.secret();
        return new Letter(
                mail.to(),
                texts.getString(key + ".subject"),
                filled(
                        texts.getString(key + ".text"),
                        mail.language(),
                        mail.name(),
                        link,
                        base,
                        links.invitationLife().toDays()));
    }

    private static String filled(String text, Locale language, Object... arguments) {
        return new MessageFormat(text, language).format(arguments);
    }
}

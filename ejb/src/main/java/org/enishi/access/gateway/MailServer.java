package org.enishi.access.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.enishi.platform.boundary.NeededSetting;

/** Hands mails to the company's mail server by SMTP. */
@ApplicationScoped
public class MailServer {

    private static final String PREFIX = "enishi.mail.";

    /** A mail as it goes out. */
    public record Letter(String to, String subject, String text) {

        /** Without what stands in it: it may hold a secret. */
        @Override
        public String toString() {
            return "Letter";
        }
    }

    @Inject
    private Config config;

    @Inject
    private Clock clock;

    /** Whether there is a server to hand mails to. */
    public boolean isConfigured() {
        return config.getOptionalValue(PREFIX + "host", String.class).isPresent();
    }

    /** @throws IllegalStateException if a setting is missing that is needed beside the server */
    public void check() {
        if (isConfigured()) {
            NeededSetting.check(config, PREFIX + "from", "mail");
            NeededSetting.check(config, "enishi.base-url", "mail");
        }
    }

    /** @throws MessagingException if the server does not take it */
    public void send(Letter letter) throws MessagingException {
        var message = new MimeMessage(session());
        message.setFrom(address(config.getValue(PREFIX + "from", String.class)));
        message.setRecipient(Message.RecipientType.TO, address(letter.to()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setSentDate(Date.from(clock.instant()));
        Transport.send(message);
    }

    /** Strictly one address: whatever else could make a header of its own is refused. */
    private static InternetAddress address(String text) throws MessagingException {
        var address = new InternetAddress(text, true);
        address.validate();
        return address;
    }

    private Session session() {
        String security = value("security", "none");
        String protocol = security.equals("tls") ? "smtps" : "smtp";
        String timeout = String.valueOf(config.getOptionalValue(PREFIX + "timeout", Duration.class)
                .orElse(Duration.ofSeconds(10))
                .toMillis());
        var settings = new Properties();
        settings.setProperty("mail.transport.protocol", protocol);
        settings.setProperty("mail.transport.protocol.rfc822", protocol);
        String mail = "mail." + protocol + ".";
        settings.setProperty(mail + "host", value("host", ""));
        settings.setProperty(mail + "port", value("port", security.equals("tls") ? "465" : "25"));
        for (String phase : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            settings.setProperty(mail + phase, timeout);
        }
        if (security.equals("starttls")) {
            // a server that doesn't offer it gets no mail, rather than one in clear text
            settings.setProperty(mail + "starttls.enable", "true");
            settings.setProperty(mail + "starttls.required", "true");
        }
        settings.setProperty(mail + "ssl.checkserveridentity", "true");
        String user = value("user", "");
        if (user.isEmpty()) {
            return Session.getInstance(settings);
        }
        settings.setProperty(mail + "auth", "true");
        var credentials = new PasswordAuthentication(user, value("password", ""));
        return Session.getInstance(settings, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return credentials;
            }
        });
    }

    private String value(String name, String otherwise) {
        return config.getOptionalValue(PREFIX + name, String.class).orElse(otherwise);
    }
}

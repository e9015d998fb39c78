package dev.laurel.notification.remote;

import dev.laurel.shared.Secret;
import dev.laurel.shared.Settings.Smtp;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;

/** A mail server over SMTP (RFC 5321); encrypted unless the operator switched that off. */
final class SmtpServer implements MailCarrier {

  private static final String TIMEOUT_MILLIS = "10000";

  private final Smtp settings;

  SmtpServer(Smtp settings) {
    this.settings = settings;
  }

  @Override
  public void carry(MimeMessage message, String id) throws MessagingException {
    Session session = Session.getInstance(properties());
    try (Transport transport = session.getTransport("smtp")) {
      transport.connect(
          settings.host(),
          settings.port(),
          settings.user().orElse(null),
          settings.password().map(Secret::reveal).orElse(null));
      Address[] everybody = message.getAllRecipients();
      transport.sendMessage(message, everybody);
    }
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user().isPresent()));
    String secure = Boolean.toString(settings.startTls());
    properties.setProperty("mail.smtp.starttls.enable", secure);
    // Without this a server in between could talk us out of encryption.
    properties.setProperty("mail.smtp.starttls.required", secure);
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    return properties;
  }
}

package dev.laurel.notification.remote;

import dev.laurel.notification.Attempt;
import dev.laurel.notification.Attempt.Ended;
import dev.laurel.notification.Attempt.Ending;
import dev.laurel.notification.Mail;
import dev.laurel.notification.Mails;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.Properties;

/** Mails by Jakarta Mail: to the mail server that is set, else into files below the data folder. */
@Singleton
public class JakartaMails implements Mails {

  private final MailCarrier carrier;
  private final String from;
  private final String host;

  @Inject
  public JakartaMails(Settings settings) {
    this.carrier =
        settings
            .smtp()
            .<MailCarrier>map(SmtpServer::new)
            .orElseGet(() -> new MailFolder(settings.dataDir().resolve("mail")));
    this.host = settings.baseUrl().getHost();
    this.from = settings.smtp().map(Settings.Smtp::from).orElse("laurel@" + mailHost(host));
  }

  /** An IP address needs brackets in a mail address, and is no sender anybody answers to. */
  private static String mailHost(String host) {
    return host.matches("[0-9.]+|\\[.*]") ? "localhost" : host;
  }

  @Override
  public Attempt send(Mail mail) {
    MailMessage message;
    try {
      message = MailMessage.of(mail, Session.getInstance(new Properties()), from, mailHost(host));
    } catch (AddressException unusable) {
      return new Ended(Ending.NO_ADDRESS, "The address cannot be written to");
    } catch (MessagingException failure) {
      return Attempt.later(failure.toString());
    }
    try {
      carrier.carry(message, mail.id());
      return Attempt.ended(Ending.DELIVERED);
    } catch (SendFailedException refused) {
      boolean never =
          refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
      return never
          ? new Ended(Ending.REFUSED, "The mail server refuses the address")
          : Attempt.later(refused.toString());
    } catch (MessagingException | IOException failure) {
      return Attempt.later(failure.toString());
    }
  }
}

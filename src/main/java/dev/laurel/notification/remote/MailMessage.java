package dev.laurel.notification.remote;

import dev.laurel.notification.Mail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A mail as RFC 5322 wants it; nothing in it is left to chance, so twice the same is the same. */
final class MailMessage extends MimeMessage {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final String messageId;

  private MailMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  /**
   * @param host the right side of the `Message-ID`
   * @throws AddressException when the address is none
   */
  static MailMessage of(Mail mail, Session session, String from, String host)
      throws MessagingException {
    MailMessage message = new MailMessage(session, "<award-" + mail.id() + "@" + host + ">");
    message.setFrom(address(from, "Laurel"));
    message.setRecipient(
        Message.RecipientType.TO, address(mail.address(), oneLine(mail.recipientName())));
    message.setSubject(oneLine(mail.subject()), UTF_8);
    message.setSentDate(Date.from(mail.sentAt()));
    message.setHeader("Content-Language", oneLine(mail.language()));
    // RFC 3834: nobody's holiday notice needs to answer this.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setContent(new Body(mail));
    message.saveChanges();
    return message;
  }

  private static InternetAddress address(String address, String name) throws MessagingException {
    try {
      InternetAddress strict = new InternetAddress(address, true);
      return name.isEmpty() ? strict : new InternetAddress(strict.getAddress(), name, UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** A name that carries line ends must not begin a header of its own. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  /** Text first, HTML last: readers show the last one that they understand. */
  private static final class Body extends MimeMultipart {
    Body(Mail mail) throws MessagingException {
      super("alternative");
      ContentType type = new ContentType(contentType);
      type.setParameter("boundary", "laurel-" + mail.id());
      contentType = type.toString();
      MimeBodyPart text = new MimeBodyPart();
      text.setText(lines(mail.text()), UTF_8, "plain");
      addBodyPart(text);
      MimeBodyPart html = new MimeBodyPart();
      html.setText(lines(mail.html()), UTF_8, "html");
      addBodyPart(html);
    }

    /** RFC 5322, section 2.1: lines end with CR LF, in files too. */
    private static String lines(String text) {
      return text.replaceAll("\\R", "\r\n");
    }
  }
}

package dev.laurel.notification.remote;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Takes a finished message away. */
interface MailCarrier {

  /**
   * @param id safe as the name of a file
   */
  void carry(MimeMessage message, String id) throws MessagingException, IOException;
}

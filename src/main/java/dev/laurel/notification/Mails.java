package dev.laurel.notification;

/** The way out for mails. */
public interface Mails {

  /** Hands a mail over; it may arrive twice when a crash follows, with the same `Message-ID`. */
  Attempt send(Mail mail);
}

package dev.laurel.demo;

import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Who uses this browser: a cookie that holds the person's id and a signature over it. */
@Singleton
public class DemoSession {

  /** The name of the cookie; it has no SameSite attribute, as Moodle's over http. */
  public static final String COOKIE = "DemoSession";

  private static final String SECRET = "session-secret";
  private static final String ALGORITHM = "HmacSHA256";

  private final StoredTexts texts;
  private final People people;
  private final Ids ids;

  @Inject
  DemoSession(StoredTexts texts, People people, Ids ids) {
    this.texts = texts;
    this.people = people;
    this.ids = ids;
  }

  /** The value of the cookie for this person. */
  public String cookieFor(Person person) {
    return person.id() + "." + signature(person.id());
  }

  /** The person of this cookie; empty when there is none, or it is not ours. */
  public Optional<Person> person(@Nullable String cookie) {
    if (cookie == null || cookie.indexOf('.') < 1) {
      return Optional.empty();
    }
    String id = cookie.substring(0, cookie.indexOf('.'));
    byte[] given = cookie.substring(id.length() + 1).getBytes(StandardCharsets.US_ASCII);
    byte[] expected = signature(id).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(given, expected) ? people.find(id) : Optional.empty();
  }

  /** A value that only this person's pages know, as Moodle's `sesskey`. */
  String sessionKey(Person person) {
    return signature("sesskey " + person.id()).substring(0, 10);
  }

  private String signature(String text) {
    String secret = texts.get(SECRET, ids::newToken);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), ALGORITHM));
      byte[] made = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(made);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
    }
  }
}

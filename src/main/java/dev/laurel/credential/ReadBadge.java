package dev.laurel.credential;

import dev.laurel.openbadges.file.BadgeFile;
import dev.laurel.openbadges.file.NotABadge;
import dev.laurel.shared.OutgoingHttp;
import dev.laurel.shared.OutgoingHttp.Refused;
import dev.laurel.shared.OutgoingHttp.Request;
import dev.laurel.shared.OutgoingHttp.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads a badge that somebody hands in: as text, as a file, or as a link. */
@Singleton
public class ReadBadge {

  private static final String ACCEPT =
      "application/vc+ld+json, application/vc, application/ld+json, application/json, image/png,"
          + " image/svg+xml, text/plain";

  private final OutgoingHttp http;
  private final PublicCredentials own;

  @Inject
  ReadBadge(OutgoingHttp http, PublicCredentials own) {
    this.http = http;
    this.own = own;
  }

  /** What came of reading. */
  public sealed interface Reading {}

  /** There is a badge in it. */
  public record Read(BadgeFile badge) implements Reading {}

  /**
   * There is none that can be read.
   *
   * @param why names the sentence for it
   */
  public record Unreadable(String why) implements Reading {}

  public Reading text(String text) {
    return bytes(text.strip().getBytes(StandardCharsets.UTF_8));
  }

  public Reading bytes(byte[] file) {
    try {
      return new Read(BadgeFile.read(file));
    } catch (NotABadge reason) {
      return new Unreadable(reason.reason().name());
    }
  }

  /** Follows a link, once; never to an inner address. */
  public Reading link(String text) {
    try {
      URI link = new URI(text.strip());
      Optional<PublicCredential> ours = own.byUrl(link.toString());
      if (ours.isPresent()) {
        return bytes(ours.get().credential().bytes());
      }
      if (link.getScheme() == null || link.getHost() == null) {
        return new Unreadable("LINK_NOT_A_LINK");
      }
      return read(http.send(Request.get(withoutFragment(link), ACCEPT)));
    } catch (URISyntaxException broken) {
      return new Unreadable("LINK_NOT_A_LINK");
    } catch (Refused refused) {
      return new Unreadable("LINK_REFUSED");
    } catch (IOException | IllegalArgumentException silent) {
      return new Unreadable("LINK_UNREACHABLE");
    }
  }

  private static URI withoutFragment(URI link) {
    String text = link.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? link : URI.create(text.substring(0, hash));
  }

  private Reading read(Response answer) {
    if (answer.status() >= 300 && answer.status() < 400) {
      return new Unreadable("LINK_LEADS_ON");
    }
    if (answer.status() != 200) {
      return new Unreadable("LINK_NO_FILE");
    }
    if (answer.header("content-type").orElse("").startsWith("text/html")) {
      return new Unreadable("LINK_WEB_PAGE");
    }
    return bytes(answer.body());
  }
}

package dev.laurel.credential;

import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;

/** The public addresses that stand in credentials. They are signed, so they never change. */
@Singleton
public class CredentialUrls {

  private static final String STATUS = "/status/";

  private final Settings settings;

  @Inject
  public CredentialUrls(Settings settings) {
    this.settings = settings;
  }

  public String credential(String id) {
    return settings.url("/credentials/" + id);
  }

  public String statusList(String listId) {
    return settings.url(STATUS + listId);
  }

  /** The address of a path of ours; `path` begins with a slash. */
  public String absolute(String path) {
    return settings.url(path);
  }

  String achievement(String id) {
    return settings.url("/achievements/" + id);
  }

  /** The image by the hash of its bytes: whoever changes the image changes the address. */
  String image(String imageId) {
    return settings.url("/images/" + imageId + ".png");
  }

  /** The list that this address names, when it is one of ours. */
  public Optional<String> ownStatusList(URI uri) {
    String prefix = settings.url(STATUS);
    String text = uri.toString();
    return text.startsWith(prefix)
        ? Optional.of(text.substring(prefix.length()))
        : Optional.empty();
  }
}

package dev.laurel.platform.web;

import dev.laurel.platform.KeepNoticeSecrets;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.StoredNoticeSecret;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The secrets that one LMS may sign notices with.
 *
 * @param platform of which
 * @param secrets those that are good; the secrets themselves are never shown again
 * @param made what was made just now
 * @param done what was just done: a key, empty for nothing
 */
public record NoticeSecretsPage(
    RegisteredPlatform platform,
    List<StoredNoticeSecret> secrets,
    Optional<Made> made,
    String done) {

  /**
   * A secret that is shown this once.
   *
   * @param text what is pasted into the plugin
   */
  public record Made(String id, String text) {}

  /** The path of this page. */
  public String path() {
    return "/operator/platforms/" + platform.id() + "/notice-secrets";
  }

  /** The path of the page of the LMS. */
  public String back() {
    return "/operator/platforms/" + platform.id();
  }

  public boolean mayMake() {
    return secrets.size() < KeepNoticeSecrets.MOST;
  }

  /** What was just done, in words. */
  public @Nullable String said(Ui ui) {
    return Optional.of("platform.secret.done." + done).filter(ui::knows).map(ui::text).orElse(null);
  }
}

package dev.laurel.notification;

import dev.laurel.achievement.Achievements;
import dev.laurel.award.Award;
import dev.laurel.roster.Context;
import dev.laurel.roster.Contexts;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Collectors;

/**
 * What a mail about an earned badge says. There is no address that leads into a course of an LMS,
 * so the mail says in words where the badge is.
 */
@Singleton
class BadgeMail {

  private static final Control ENGLISH_IF_MISSING =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  private final Contexts contexts;
  private final Achievements achievements;
  private final Languages languages;

  @Inject
  BadgeMail(Contexts contexts, Achievements achievements, Languages languages) {
    this.contexts = contexts;
    this.achievements = achievements;
    this.languages = languages;
  }

  /** In the learner's language, or in English. */
  Mail of(Award award, String address, Instant now) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "messages.notification", languages.of(award.learnerId()), ENGLISH_IF_MISSING);
    String course = contexts.byId(award.contextId()).map(Context::title).orElse("");
    String badge =
        achievements
            .version(award.achievementId(), award.achievementVersion())
            .orElseThrow()
            .name();
    return write(award, address, texts, badge, course, now);
  }

  private static Mail write(
      Award award, String address, ResourceBundle texts, String badge, String course, Instant now) {
    String greeting =
        award.recipientName().isBlank()
            ? say(texts, "greeting.unnamed")
            : say(texts, "greeting", award.recipientName());
    List<String> paragraphs =
        List.of(
            greeting,
            say(texts, "earned", badge, course),
            say(texts, "where", course),
            say(texts, "why"));
    return new Mail(
        award.id(),
        address,
        award.recipientName(),
        texts.getLocale().toLanguageTag().equals("und") ? "en" : texts.getLocale().toLanguageTag(),
        say(texts, "subject", badge),
        String.join("\n\n", paragraphs) + "\n",
        paragraphs.stream().map(BadgeMail::paragraph).collect(Collectors.joining("\n", "", "\n")),
        now);
  }

  private static String say(ResourceBundle texts, String key, Object... args) {
    return new MessageFormat(texts.getString("notification.mail." + key), texts.getLocale())
        .format(args);
  }

  private static String paragraph(String text) {
    String safe =
        text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");
    return "<p>" + safe + "</p>";
  }
}

package dev.laurel.achievement.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.laurel.achievement.Achievement;
import dev.laurel.organisation.Issuer;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** An Achievement as Open Badges 3.0 writes it (section B.1.1). */
@Singleton
class AchievementJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Settings settings;

  @Inject
  AchievementJson(Settings settings) {
    this.settings = settings;
  }

  String write(Achievement achievement, Issuer issuer) {
    ObjectNode root = JSON.createObjectNode();
    root.putArray("@context")
        .add("https://www.w3.org/ns/credentials/v2")
        .add("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    root.put("id", settings.url("/achievements/" + achievement.id()));
    root.putArray("type").add("Achievement");
    root.put("name", achievement.name());
    root.put("description", achievement.description());
    root.put("version", String.valueOf(achievement.version()));
    root.putObject("criteria").put("narrative", achievement.criteria());
    root.putObject("image")
        .put("id", settings.url("/images/" + achievement.imageId() + ".png"))
        .put("type", "Image")
        .put("caption", achievement.name());
    ObjectNode creator = root.putObject("creator");
    creator.put("id", settings.url("/issuers/" + issuer.id()));
    creator.putArray("type").add("Profile");
    creator.put("name", issuer.name());
    return root.toString();
  }
}

package dev.laurel.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.lti.FormerLaunch;
import dev.laurel.lti.Lis;
import dev.laurel.lti.Membership;
import dev.laurel.lti.ToolPlatform;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.roster.LearnerKey.Kind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys that an LMS says of a person, beside `sub`. Custom parameters count for Canvas only,
 * where they stand in the registration: elsewhere a teacher can type them into a link, and whoever
 * opens it would be taken for somebody else.
 */
final class KeysSaid {

  /** Custom parameters as Laurel registers them with Canvas. */
  private static final Map<String, Kind> CANVAS =
      Map.of(
          "canvas_user_gid", Kind.CANVAS_ID,
          "canvas_user_id", Kind.CANVAS_LOCAL_ID,
          "canvas_user_uuid", Kind.CANVAS_UUID,
          "sis_user", Kind.SIS_ID);

  private KeysSaid() {}

  static Set<LearnerKey> of(VerifiedLaunch launch) {
    String product =
        launch.toolPlatform().flatMap(ToolPlatform::productFamilyCode).orElse("").strip();
    return Stream.of(
            key(Kind.LIS_SOURCED_ID, launch.lis().flatMap(Lis::personSourcedId)),
            key(Kind.LTI_1P1_ID, launch.former().flatMap(FormerLaunch::userId)),
            key(
                Kind.MOODLE_USERNAME,
                launch.username().filter(name -> product.equalsIgnoreCase("moodle"))),
            product.equalsIgnoreCase("canvas") ? canvas(launch.custom()) : Stream.<LearnerKey>of())
        .flatMap(keys -> keys)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * What tells whether two launches have said the same.
   *
   * @return SHA-256, 64 hex digits; empty for no key
   */
  static String digest(Set<LearnerKey> said) {
    if (said.isEmpty()) {
      return "";
    }
    String lines = said.stream().map(LearnerKey::text).sorted().collect(Collectors.joining("\n"));
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }

  /** A list does not say whose product it comes from, so its custom parameters say nothing. */
  static Set<LearnerKey> of(Membership member) {
    return key(Kind.LIS_SOURCED_ID, member.sourcedId()).collect(Collectors.toUnmodifiableSet());
  }

  private static Stream<LearnerKey> canvas(Map<String, String> custom) {
    return CANVAS.entrySet().stream()
        .flatMap(entry -> key(entry.getValue(), Optional.ofNullable(custom.get(entry.getKey()))));
  }

  private static Stream<LearnerKey> key(Kind kind, Optional<String> value) {
    return value.flatMap(given -> LearnerKey.of(kind, given)).stream();
  }
}

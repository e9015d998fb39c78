package dev.laurel.grading;

import dev.laurel.keys.Sealing;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Makes and reads `lis_result_sourcedid` (LTI 1.1, section 3): whose result in which item of which
 * tool. It is sealed, so that nobody can guess one, read one, or turn it to somebody else.
 */
@Singleton
public class SourcedIds {

  private static final String PURPOSE = "lis-result-sourcedid";
  private static final int LONGEST = 500;

  private final Sealing sealing;

  @Inject
  public SourcedIds(Sealing sealing) {
    this.sealing = sealing;
  }

  /** What one says. */
  record SourcedId(String toolId, String itemId, String learnerId) {}

  /** Base64url, under 200 characters; another one each time, and all of them stay good. */
  String seal(SourcedId id) {
    String plain = String.join("\n", id.toolId(), id.itemId(), id.learnerId());
    return sealing.seal(PURPOSE, plain.getBytes(StandardCharsets.UTF_8));
  }

  /** Empty for what Laurel has not made. */
  Optional<SourcedId> open(String sealed) {
    if (sealed.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String plain = new String(sealing.open(PURPOSE, sealed), StandardCharsets.UTF_8);
      List<String> parts = plain.lines().toList();
      return Optional.of(new SourcedId(parts.get(0), parts.get(1), parts.get(2)));
    } catch (Sealing.NotSealedHere forged) {
      return Optional.empty();
    }
  }
}

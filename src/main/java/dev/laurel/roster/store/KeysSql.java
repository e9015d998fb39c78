package dev.laurel.roster.store;

import dev.laurel.roster.LearnerKey;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The further keys of a person in one column beside the person, a line each: so that whoever reads
 * the person has read the keys. A text that MySQL cuts at `group_concat_max_len` (1,024) only has a
 * key claimed again that is there.
 */
final class KeysSql {

  /** Of the row `k` of `learner_key`. */
  static final String SAID =
      " concat_ws('\n', " + of("person_key") + ", " + of("person_key_dispute") + ") as said_keys";

  private KeysSql() {}

  private static String of(String table) {
    return "(select group_concat(concat(p.kind, ':', p.key_value) separator '\n') from "
        + table
        + " p where p.learner_id = k.learner_id and p.deployment_id = k.deployment_id)";
  }

  static Set<LearnerKey> read(@Nullable String lines) {
    return lines == null || lines.isEmpty()
        ? Set.of()
        : Arrays.stream(lines.split("\n"))
            .map(LearnerKey::parse)
            .collect(Collectors.toUnmodifiableSet());
  }
}

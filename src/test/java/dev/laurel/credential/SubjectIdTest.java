package dev.laurel.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubjectIdTest {

  @Test
  void is_the_same_for_the_same_learner_and_badge() {
    assertThat(SubjectId.of("learner", "badge")).isEqualTo(SubjectId.of("learner", "badge"));
  }

  @Test
  void differs_from_badge_to_badge_and_from_learner_to_learner() {
    assertThat(SubjectId.of("learner", "badge")).isNotEqualTo(SubjectId.of("learner", "other"));
    assertThat(SubjectId.of("learner", "badge")).isNotEqualTo(SubjectId.of("other", "badge"));
  }

  @Test
  void does_not_confuse_where_one_id_ends_and_the_next_begins() {
    assertThat(SubjectId.of("ab", "c")).isNotEqualTo(SubjectId.of("a", "bc"));
  }

  @Test
  void is_a_uuid_of_version_8_and_tells_neither_id() {
    String id = SubjectId.of("learner", "badge");
    UUID uuid = UUID.fromString(id.substring("urn:uuid:".length()));
    assertThat(id).startsWith("urn:uuid:").doesNotContain("learner");
    assertThat(uuid.version()).isEqualTo(8);
    assertThat(uuid.variant()).isEqualTo(2);
  }
}

package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalTest {
  /** What only the application can know. */
  private static final Set<Check> OF_THE_CALLER =
      EnumSet.of(Check.REGISTRATION_UNKNOWN, Check.BROWSER);

  static Stream<Refusal> vectors() {
    return Stream.of(HostileTokens.all(), HostileClaims.all(), HostileForms.all())
        .flatMap(refusals -> refusals);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void refuses_by_the_named_check(Refusal vector) {
    assertThatExceptionOfType(LaunchRejected.class)
        .isThrownBy(vector.attempt()::run)
        .satisfies(
            rejected -> {
              assertThat(rejected.check()).as(rejected.detail()).isEqualTo(vector.check());
              assertThat(rejected.detail()).doesNotContain("\n", "eyJ").hasSizeLessThan(400);
            });
  }

  @Test
  void every_check_has_a_failing_vector() {
    Set<Check> seen = vectors().map(Refusal::check).collect(Collectors.toSet());
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(OF_THE_CALLER)));
  }

  @ParameterizedTest
  @EnumSource(Check.class)
  void every_check_has_one_sentence_for_people(Check check) {
    assertThat(check.sentence()).matches("[A-Z][^\\n{}%]+\\.").doesNotContain("JSON", "JWT", "kid");
    assertThat(new LaunchRejected(check, "why").sentence()).isEqualTo(check.sentence());
    List<String> others =
        Stream.of(Check.values()).filter(c -> c != check).map(Check::sentence).toList();
    assertThat(others).doesNotContain(check.sentence());
  }
}

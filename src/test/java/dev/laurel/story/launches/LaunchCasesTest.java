package dev.laurel.story.launches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.lti.Check;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the cases are there, are read strictly, and leave no check out. */
class LaunchCasesTest {

  private static final List<String> CERTIFICATION =
      List.of(
          "No KID Sent in JWT header",
          "Incorrect KID in JWT header",
          "Wrong LTI Version",
          "No LTI Version",
          "Invalid LTI message (not a 1.3 launch)",
          "Missing LTI Claims",
          "Timestamps Incorrect (iat and exp)",
          "message_type Claim Missing",
          "role Claim Missing",
          "deployment_id Claim Missing",
          "resource_link_id Claim Missing",
          "user (sub) Claim Missing");

  private static final List<String> VALID =
      List.of(
          "plain",
          "multiple roles",
          "short role value",
          "unknown role",
          "no role",
          "email only",
          "names only",
          "no PII",
          "email without context");

  @Test
  void there_are_150_hostile_and_30_friendly_launches() {
    assertThat(LaunchCases.invalid()).hasSizeGreaterThanOrEqualTo(150);
    assertThat(LaunchCases.valid()).hasSizeGreaterThanOrEqualTo(30);
  }

  @Test
  void every_title_of_the_certification_is_there() {
    assertThat(LaunchCases.invalid()).containsKeys(CERTIFICATION.toArray(String[]::new));
    assertThat(LaunchCases.valid())
        .containsKeys(
            Stream.of("instructor", "student")
                .flatMap(who -> VALID.stream().map(kind -> "Valid " + who + ", " + kind))
                .toArray(String[]::new));
  }

  /** An unreachable key set is an outage, not an attack: {@link PlatformKeysIT} has it. */
  @Test
  void every_check_has_a_hostile_launch() {
    Set<String> all =
        EnumSet.complementOf(EnumSet.of(Check.PLATFORM_KEYS_UNREACHABLE)).stream()
            .map(Check::name)
            .collect(Collectors.toSet());
    assertThat(checks(LaunchCases.invalid())).isEqualTo(all);
  }

  @Test
  void every_item_of_the_security_framework_has_a_hostile_launch() {
    List<String> sources =
        LaunchCases.invalid().values().stream().map(told -> told.source() + "").toList();
    for (int item = 1; item <= 9; item++) {
      assertThat(sources).contains("Security Framework 1.0, 5.1.3 (" + item + ")");
    }
  }

  @Test
  void hostile_cases_name_one_page_that_exists_and_a_refusal() {
    LaunchCases.invalid()
        .forEach(
            (title, told) -> {
              assertThat(ProblemPages.all()).as(title).containsKey(told.expect().page());
              assertThat(told.expect().check() == null)
                  .as(title)
                  .isNotEqualTo(told.expect().problem() == null);
              assertThat(told.expect().status()).as(title).isBetween(400, 499);
              assertThat(told.expect().lands()).as(title).isNull();
            });
  }

  @Test
  void friendly_cases_name_no_page_of_a_problem() {
    LaunchCases.valid()
        .forEach(
            (title, told) -> {
              assertThat(told.expect().page()).as(title).isEmpty();
              assertThat(told.expect().status()).as(title).isEqualTo(303);
            });
  }

  @Test
  void no_two_checks_show_the_same_page() {
    List<List<String>> pages =
        Arrays.stream(Check.values())
            .map(check -> "launch-" + check.name().toLowerCase(java.util.Locale.ROOT))
            .map(key -> ProblemPages.all().get(key.replace('_', '-')))
            .toList();
    assertThat(pages).doesNotHaveDuplicates().doesNotContainNull();
  }

  @Test
  void every_blank_of_every_case_can_be_filled() {
    Map<String, LaunchCase> all = LaunchCases.invalid();
    List<String> bodies = new ArrayList<>();
    all.values().forEach(told -> bodies.add(Play.body(told, "nonce", "state")));
    LaunchCases.valid().values().forEach(told -> bodies.add(Play.body(told, "nonce", "state")));
    assertThat(bodies).noneMatch(body -> body.contains("<<") || body.contains("%3C%3C"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"why\": \"x\", \"expect\": {\"status\": 403}, \"claim\": {}}",
        "{\"why\": \"x\", \"expect\": {\"status\": 403, \"chek\": \"NONCE\"}}",
        "{\"why\": \"x\", \"expect\": {\"status\": 403}, \"claims\": {\"sets\": {}}}",
        "{\"why\": \"x\", \"expect\": {\"status\": 403}, \"state\": \"stolen\"}",
        "{\"why\": \"x\", \"expect\": {\"status\": 403}, \"why\": \"y\"}",
        "{\"why\": \"x\", \"expect\": {\"status\": 403}} {}",
        "{\"why\": \"x\", \"expect\": {\"status\": \"403\"}}",
        "{\"expect\": {\"status\": 403}}",
        "{\"why\": \"x\"}",
        "null",
      })
  void a_case_with_a_slip_is_refused(String json) {
    assertThatThrownBy(() -> LaunchCases.read(json)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_case_that_removes_what_is_not_there_is_refused() {
    LaunchCase told =
        LaunchCases.read(
            "{\"why\":\"x\",\"claims\":{\"remove\":[\"subject\"]},\"expect\":{\"status\":403}}");
    assertThatThrownBy(() -> Play.body(told, "nonce", "state")).hasMessageContaining("subject");
  }

  @Test
  void a_blank_that_nobody_knows_is_refused() {
    LaunchCase told =
        LaunchCases.read(
            "{\"why\":\"x\",\"form\":{\"set\":{\"a\":\"<<tokn>>\"}},\"expect\":{\"status\":403}}");
    assertThatThrownBy(() -> Play.body(told, "nonce", "state")).hasMessageContaining("<<tokn>>");
  }

  private static Set<String> checks(Map<String, LaunchCase> cases) {
    return cases.values().stream()
        .map(told -> told.expect().check())
        .filter(check -> check != null)
        .collect(Collectors.toSet());
  }
}

package dev.laurel.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.testing.GermanAddress;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * German says du to learners and Sie to everybody else, strangers and people whose role nobody
 * knows yet included. That these texts are on learners' pages only is seen by EveryPageIT, which
 * reads the pages themselves.
 */
class GermanAddressTest {

  /** What the keys of texts begin with that learners read and nobody else. */
  private static final List<String> LEARNERS =
      List.of(
          "award.claim.",
          "award.mine.none.",
          "award.said.claimed",
          "award.why.you.",
          "grading.tools.",
          "notification.mail.",
          "passport.empty.",
          "passport.intro",
          "passport.said.claimed",
          "problem.award-",
          "problem.older-secret.");

  private final GermanAddress address = new GermanAddress();

  private static boolean isOfLearners(String key) {
    return LEARNERS.stream().anyMatch(key::startsWith);
  }

  @Test
  void learners_are_called_du() {
    Map<String, List<String>> wrong = new TreeMap<>();
    GermanAddress.messages()
        .forEach((key, text) -> note(wrong, isOfLearners(key), key, address.sie(text)));
    assertThat(wrong).isEmpty();
  }

  @Test
  void everybody_else_is_called_sie() {
    Map<String, List<String>> wrong = new TreeMap<>();
    GermanAddress.messages()
        .forEach((key, text) -> note(wrong, !isOfLearners(key), key, address.du(text)));
    assertThat(wrong).isEmpty();
  }

  private static void note(
      Map<String, List<String>> wrong, boolean counts, String key, List<String> found) {
    if (counts && !found.isEmpty()) {
      wrong.put(key, found);
    }
  }

  @Test
  void each_beginning_of_keys_is_of_a_text_that_says_du() {
    Map<String, String> messages = GermanAddress.messages();
    assertThat(LEARNERS)
        .allSatisfy(
            beginning ->
                assertThat(messages.entrySet())
                    .anyMatch(
                        one ->
                            one.getKey().startsWith(beginning)
                                && !address.du(one.getValue()).isEmpty()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Das ist dein Badge.",
        "Du hast es verdient.",
        "Es gehört dir.",
        "Geh zurück.",
        "Das ist falsch. Öffne den Kurs noch einmal.",
        "Noch nichts: wähle eine Spalte. Wähle noch eine.",
        "Gib einen Namen an."
      })
  void sees_du(String text) {
    assertThat(address.du(text)).isNotEmpty();
    assertThat(address.sie(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Öffnen Sie den Kurs.",
        "Sie haben es verdient.",
        "Das zeigt Ihnen der Kurs.",
        "Wenn Ihr LMS es erlaubt",
        "Darum sind Sie hier."
      })
  void sees_sie(String text) {
    assertThat(address.sie(text)).isNotEmpty();
    assertThat(address.du(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sie hat länger als zehn Minuten gedauert.",
        "Die Suche läuft. Sie begann vor einer Stunde.",
        "Suche nach Personen",
        "Frage 1",
        "Durch Noten im LMS"
      })
  void sees_no_address_where_there_is_none(String text) {
    assertThat(address.sie(text)).isEmpty();
    assertThat(address.du(text)).isEmpty();
  }
}

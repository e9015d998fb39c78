package dev.laurel.grading.web.scores;

import dev.laurel.grading.KeepScoreClients.Wanted;
import dev.laurel.grading.ScoreClient;
import dev.laurel.grading.web.FieldMistake;
import dev.laurel.shared.web.Ui;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may pass grades back to a course.
 *
 * @param contextId the course
 * @param course its title
 * @param clients those that may, and those that might once
 * @param addresses what a client has to know
 * @param wanted the form
 * @param mistakes what has to be corrected in it
 * @param said the key of what was just done
 */
public record ScoreClientsPage(
    String contextId,
    String course,
    List<ScoreClient> clients,
    Addresses addresses,
    Wanted wanted,
    List<FieldMistake> mistakes,
    Optional<String> said) {

  /** What a client has to know beside its id. */
  public record Addresses(String token, String items, String description) {}

  /** All mistakes, for the list above the form. */
  public List<Ui.Mistake> mistakes(Ui ui) {
    return FieldMistake.all(ui, mistakes);
  }

  /** What is wrong with a field; null when nothing is. */
  public @Nullable String mistake(Ui ui, String field) {
    return FieldMistake.of(ui, mistakes, field);
  }

  /** Those that may do something, first. */
  public List<ScoreClient> open() {
    return clients.stream().filter(client -> !client.isRevoked()).toList();
  }

  /** Those that were revoked. */
  public List<ScoreClient> revoked() {
    return clients.stream().filter(ScoreClient::isRevoked).toList();
  }

  /** By which names its messages must call the keys that are kept here. */
  public List<String> keyIds(ScoreClient client) {
    return client.keyIds();
  }

  /** The key of the words for what it may do. */
  public String permissions(ScoreClient client) {
    if (client.permissions().activities() && client.permissions().grades()) {
      return "grading.client.may.both";
    }
    return client.permissions().activities()
        ? "grading.client.may.activities"
        : "grading.client.may.grades";
  }
}

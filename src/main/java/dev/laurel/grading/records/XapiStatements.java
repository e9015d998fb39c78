package dev.laurel.grading.records;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.shared.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Statements as they are sent (xAPI 1.0.3, part 3, section 2.1): one, or a list that is taken or
 * refused together.
 */
final class XapiStatements {

  private final Naming naming;
  private final Instant now;
  private final Supplier<String> newId;

  /**
   * @param now the time of statements that say none
   * @param newId ids of statements that cannot be told apart by what they say
   */
  XapiStatements(Naming naming, Instant now, Supplier<String> newId) {
    this.naming = naming;
    this.now = now;
    this.newId = newId;
  }

  /**
   * @param wanted the id that the address says, of a PUT
   * @throws Problem 400, when one of them is no statement
   */
  List<Heard> read(String text, Optional<String> wanted) {
    JsonNode json = RecordJson.parse(text);
    if (json.isArray() && wanted.isPresent()) {
      throw Problem.of(400, "record-statement-id", "a list was put");
    }
    TakeRecords.requireFew(json.isArray() ? json.size() : 1);
    List<JsonNode> all = new ArrayList<>();
    (json.isArray() ? json : List.of(json)).forEach(all::add);
    List<Heard> heard = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (JsonNode one : all) {
      Fields fields = Fields.of(one, "record-statement", heard.size() + 1);
      Heard statement = new XapiStatement(fields, naming, now).heard(wanted, newId);
      fields.require(ids.add(statement.id()) || !fields.has("id"), "id");
      heard.add(statement);
    }
    return heard;
  }
}

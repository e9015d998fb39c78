package dev.laurel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.laurel.demo.TypeGrade.Typed;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What tests may order over the small JSON API: learners, grades and faults by the bulk. */
@Singleton
public class TestOrders {

  private static final int MOST_LEARNERS = 20_000;

  private final AddLearners addLearners;
  private final TypeGrade typeGrade;
  private final People people;
  private final Gradebook gradebook;
  private final Faults faults;

  @Inject
  TestOrders(
      AddLearners addLearners,
      TypeGrade typeGrade,
      People people,
      Gradebook gradebook,
      Faults faults) {
    this.addLearners = addLearners;
    this.typeGrade = typeGrade;
    this.people = people;
    this.gradebook = gradebook;
    this.faults = faults;
  }

  /**
   * @param json {@code {"count": 500}}
   * @return the new learners; empty when the order cannot be read
   */
  public Optional<List<Person>> learners(String json) {
    return PhpJson.read(json)
        .map(order -> order.path("count").asInt(0))
        .filter(count -> count > 0 && count <= MOST_LEARNERS)
        .map(addLearners::add);
  }

  /**
   * @param json {@code [{"userId": "1003", "itemId": 504, "score": 85}]}; null clears
   * @return whether all could be read and belong to a learner and a column; otherwise none is set
   */
  public boolean grades(String json) {
    Optional<JsonNode> order = PhpJson.read(json).filter(JsonNode::isArray);
    if (order.isEmpty()) {
      return false;
    }
    Known known = known();
    List<Typed> grades = new ArrayList<>();
    for (JsonNode entry : order.get()) {
      Optional<Typed> typed = typed(entry).filter(known::has);
      if (typed.isEmpty()) {
        return false;
      }
      grades.add(typed.get());
    }
    typeGrade.typeAll(grades);
    return true;
  }

  /**
   * @param json {@code {"services": "down"}}, or html, slow, ok
   */
  public boolean faults(String json) {
    return PhpJson.read(json)
        .map(order -> faults.set(order.path("services").asText("")))
        .orElse(false);
  }

  private static Optional<Typed> typed(JsonNode entry) {
    JsonNode score = entry.path("score");
    if (!score.isNull() && !score.isNumber()) {
      return Optional.empty();
    }
    Optional<BigDecimal> points =
        score.isNull() ? Optional.empty() : Optional.of(score.decimalValue());
    return Optional.of(
        new Typed(entry.path("userId").asText(""), entry.path("itemId").asLong(0), points));
  }

  private Known known() {
    Set<String> learners = new HashSet<>();
    people.all().stream().filter(Person::learner).forEach(person -> learners.add(person.id()));
    Set<Long> items = new HashSet<>();
    gradebook.items().forEach(item -> items.add(item.id()));
    return new Known(learners, items);
  }

  private record Known(Set<String> learners, Set<Long> items) {
    boolean has(Typed typed) {
      return learners.contains(typed.userId()) && items.contains(typed.itemId());
    }
  }
}

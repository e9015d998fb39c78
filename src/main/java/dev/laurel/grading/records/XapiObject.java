package dev.laurel.grading.records;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a statement is about (xAPI 1.0.3, part 2, section 2.4.4).
 *
 * @param object as it was sent
 * @param type Activity, or what else it is
 */
record XapiObject(Fields object, String type) {

  /** A try of one learner; what it tries is its parent. */
  private static final String ATTEMPT = "http://adlnet.gov/expapi/activities/attempt";

  private static final int LONGEST = 1_000;

  static XapiObject read(Fields statement) {
    Fields object = statement.requireObject("object");
    String type = object.text("objectType", LONGEST).orElse("Activity");
    switch (type) {
      case "Activity" -> object.requireIri("id");
      case "StatementRef" -> object.requireText("id", LONGEST);
      case "Agent", "Group", "SubStatement" -> {}
      default -> throw object.refused("objectType");
    }
    return new XapiObject(object, type);
  }

  /** The statement that it refers to. */
  Optional<String> statementId() {
    return type.equals("StatementRef") ? object.text("id", LONGEST) : Optional.empty();
  }

  /**
   * The activity that learners have in common. Each try of a quiz is an activity of its own for
   * some senders, which say the quiz as its parent.
   */
  Optional<Heard.Activity> activity(Fields statement, Naming naming) {
    if (!type.equals("Activity")) {
      return Optional.empty();
    }
    boolean attempt =
        object
            .object("definition")
            .flatMap(definition -> definition.text("type", LONGEST))
            .filter(ATTEMPT::equals)
            .isPresent();
    Fields meant = attempt ? parent(statement).orElse(object) : object;
    Optional<String> language =
        statement.object("context").flatMap(context -> context.text("language", LONGEST));
    return Optional.of(
        new Heard.Activity(meant.requireIri("id"), name(meant, naming.language(), language)));
  }

  private static Optional<Fields> parent(Fields statement) {
    return statement
        .object("context")
        .flatMap(context -> context.object("contextActivities"))
        .flatMap(activities -> activities.objects("parent").stream().findFirst());
  }

  /** In the language that was agreed on, else in that of the statement, else in English, or any. */
  private static Optional<String> name(
      Fields activity, String agreed, Optional<String> ofStatement) {
    Optional<Fields> names =
        activity.object("definition").flatMap(definition -> definition.object("name"));
    Map<String, String> byTag = new LinkedHashMap<>();
    names.ifPresent(
        map ->
            map.node().properties().stream()
                .filter(entry -> entry.getValue().isTextual())
                .forEach(entry -> byTag.put(entry.getKey(), entry.getValue().textValue())));
    List<String> wanted =
        Stream.of(Optional.of(agreed), ofStatement, Optional.of("en"), Optional.of(""))
            .flatMap(Optional::stream)
            .toList();
    return wanted.stream()
        .flatMap(tag -> byTag.entrySet().stream().filter(entry -> speaks(entry.getKey(), tag)))
        .map(Map.Entry::getValue)
        .filter(Predicate.not(String::isBlank))
        .findFirst();
  }

  /** `de-AT` speaks German; everything speaks something. */
  private static boolean speaks(String tag, String language) {
    return language.isEmpty()
        || tag.equalsIgnoreCase(language)
        || tag.regionMatches(true, 0, language + "-", 0, language.length() + 1);
  }
}

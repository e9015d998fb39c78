package dev.laurel.grading.records;

/** Statements as a sender writes them. */
final class Statements {

  static final String QUIZ = "https://content.example.edu/quiz/7";
  static final String ID = "7ccd3322-e1a5-411a-a67d-6a735c76f119";

  private Statements() {}

  static String statement(String id, String user, String verb, String more) {
    return """
    {"id":"%s","actor":{"account":{"homePage":"https://lms.example.edu","name":"%s"}},
     "verb":{"id":"http://adlnet.gov/expapi/verbs/%s"},"object":{"id":"%s",
     "definition":{"name":{"de":"Quiz sieben","en":"Quiz seven"}}}%s}\
    """
        .formatted(id, user, verb, QUIZ, more);
  }

  static String scored(String id, String points, String time) {
    String more = ",\"result\":{\"score\":{\"raw\":%s,\"max\":100}},\"timestamp\":\"%s\"";
    return statement(id, "1003", "scored", more.formatted(points, time));
  }

  static String voids(String target) {
    return """
    {"actor":{"account":{"homePage":"https://lms.example.edu","name":"admin"}},
     "verb":{"id":"http://adlnet.gov/expapi/verbs/voided"},
     "object":{"objectType":"StatementRef","id":"%s"}}\
    """
        .formatted(target);
  }
}

package dev.laurel.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** One person of the demo LMS, without script: enters, launches Laurel, makes badges. */
public final class LmsVisit {

  private final String lms;
  private final String laurel;
  private final Visitor visitor = new Visitor();
  private String course = "";

  public LmsVisit(String lms, String laurel) {
    this.lms = lms;
    this.laurel = laurel;
  }

  public Visitor visitor() {
    return visitor;
  }

  /** The address of the course in Laurel, after {@link #launch}. */
  public String course() {
    return course;
  }

  /** Signs in to the demo LMS. */
  public LmsVisit enter(String userId) {
    visitor.post(lms + "/enter", lms, Map.of("user", userId));
    return this;
  }

  /** The login initiation that the frame would send. */
  public Visitor.Page startLogin() {
    return visitor.submit(loginForm(), Map.of());
  }

  /** The form with which the frame would begin a login. */
  public FormElement loginForm() {
    return visitor.get(lms + "/mod/lti/launch?id=701").form("form");
  }

  /** Opens the activity, through login and launch, and returns the page in the frame. */
  public Visitor.Page launch() {
    return arrive(startLogin());
  }

  /** The same from the address at which another LMS begins its launch. */
  public Visitor.Page launch(String start) {
    return arrive(visitor.get(start));
  }

  private Visitor.Page arrive(Visitor.Page authorised) {
    Visitor.Page answer = visitor.submit(authorised.form("form"), Map.of());
    String path = answer.uri().getPath();
    if (path.startsWith("/courses/")) {
      course = laurel + "/courses/" + path.split("/")[2];
    }
    return answer;
  }

  /** Makes and publishes a badge for one of the course's items. */
  public Visitor.Page publishBadge(String name, String item, String percent) {
    Visitor.Page what = visitor.get(course + "/badges/new");
    String image = what.html().selectFirst("input[name=image]").attr("value");
    Visitor.Page when =
        visitor.submit(
            what.form("form:has(input[name=name])"),
            Map.of(
                "name",
                name,
                "description",
                "Made by a test",
                "criteria",
                "Reach the bar",
                "image",
                image));
    Element choice = when.html().select("label:contains(" + item + ") input[name=item]").first();
    if (choice == null) {
      throw new AssertionError("No item " + item + " on:\n" + when.text());
    }
    Visitor.Page look =
        visitor.submit(
            when.form("form:has(input[name=percent])"),
            new LinkedHashMap<>(Map.of("item", choice.attr("value"), "percent", percent)));
    return visitor.submit(look.form("form[action$=publish]"), Map.of());
  }

  public Visitor.Page checkNow() {
    return visitor.post(course + "/check-now", course, Map.of());
  }

  /** What the demo LMS knows: people, items, grades. */
  public JsonNode state() {
    try {
      return new ObjectMapper().readTree(visitor.get(lms + "/api/state").body());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<String> addLearners(int count) {
    visitor.json("POST", lms + "/api/learners", "{\"count\":" + count + "}");
    return state().path("people").findValuesAsText("userId");
  }

  public void grades(String json) {
    Visitor.Page answer = visitor.json("PUT", lms + "/api/grades", json);
    if (answer.status() != 204) {
      throw new AssertionError("Grades refused: " + answer.status() + " " + answer.body());
    }
  }

  public void fault(String services) {
    visitor.json("POST", lms + "/api/faults", "{\"services\":\"" + services + "\"}");
  }

  /** What the LMS calls the learners of the course. */
  public List<String> learners() {
    List<String> learners = new ArrayList<>();
    for (JsonNode person : state().path("people")) {
      if (person.path("role").asText().contains("Learner")) {
        learners.add(person.path("userId").asText());
      }
    }
    return learners;
  }

  /** The item of this name in the gradebook. */
  public int itemId(String label) {
    for (JsonNode item : state().path("items")) {
      if (item.path("label").asText().equals(label)) {
        return item.path("itemId").asInt();
      }
    }
    throw new AssertionError("No item " + label);
  }
}

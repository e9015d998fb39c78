package dev.laurel.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the gradebook shows in one of the tool's columns (AGS 3.3). */
final class ResultsCall implements Call {

  private static final Pattern PATH =
      Pattern.compile("/(\\d{1,18})/lineitems/(\\d{1,18})/lineitem/results");
  private static final String TYPE = "application/vnd.ims.lis.v2.resultcontainer+json";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  private final School school;
  private final DemoSite site;

  ResultsCall(School school, DemoSite site) {
    this.school = school;
    this.site = site;
  }

  @Override
  public Pattern path() {
    return PATH;
  }

  @Override
  public List<String> formats() {
    return List.of(TYPE);
  }

  @Override
  public Set<String> methods() {
    return Set.of("GET");
  }

  @Override
  public List<String> scopes(ServiceRequest request) {
    return List.of(Scopes.RESULT);
  }

  @Override
  public boolean takesWildcard() {
    return true;
  }

  @Override
  public ServiceAnswer answer(ServiceRequest request, MatchResult path, Tool tool)
      throws CallRefused {
    GradeItem item = LineItems.require(school, path, tool, false);
    if (request.number("limit").isPresent()) {
      // Moodle forgets to make the link to the last page and then calls it.
      return ServiceAnswer.exceptionPage("Call to a member function out() on null");
    }
    List<Map<String, Object>> results =
        school.gradebook().grades(item.id()).stream()
            .filter(
                grade -> request.parameter("user_id").orElse(grade.userId()).equals(grade.userId()))
            .filter(grade -> grade.timeModified().isPresent())
            .map(grade -> shown(grade, item))
            .toList();
    return ServiceAnswer.of(200, TYPE, PhpJson.write(results));
  }

  /** A cell without a score is a result of nothing but a user: that is no zero. */
  private Map<String, Object> shown(Grade grade, GradeItem item) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", site.resultUrl(item, grade.userId()));
    shown.put("userId", grade.userId());
    grade
        .score()
        .ifPresent(
            score -> {
              shown.put("resultScore", PhpJson.number(score));
              shown.put("resultMaximum", PhpJson.number(item.maximum()));
              if (!grade.comment().isEmpty()) {
                shown.put("comment", grade.comment());
              }
              shown.put("scoreOf", site.lineItemUrl(item));
              shown.put("timestamp", TIME.format(grade.timeModified().orElse(Instant.EPOCH)));
            });
    return shown;
  }
}

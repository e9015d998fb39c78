package dev.laurel.demo;

import dev.laurel.demo.LineItems.Wanted;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One column of the tool: read, change, delete; even the column of an activity (AGS 3.2). */
final class LineItemCall implements Call {

  private static final Pattern PATH =
      Pattern.compile("/(\\d{1,18})/lineitems/(\\d{1,18})/lineitem");

  private final School school;
  private final DemoSite site;

  LineItemCall(School school, DemoSite site) {
    this.school = school;
    this.site = site;
  }

  @Override
  public Pattern path() {
    return PATH;
  }

  @Override
  public List<String> formats() {
    return List.of(LineItems.ITEM_TYPE);
  }

  @Override
  public Set<String> methods() {
    return Set.of("GET", "PUT", "DELETE");
  }

  @Override
  public List<String> scopes(ServiceRequest request) {
    return request.reads()
        ? List.of(Scopes.LINE_ITEM, Scopes.LINE_ITEM_READ)
        : List.of(Scopes.LINE_ITEM);
  }

  @Override
  public boolean takesWildcard() {
    return false;
  }

  @Override
  public ServiceAnswer answer(ServiceRequest request, MatchResult path, Tool tool)
      throws CallRefused {
    GradeItem item = LineItems.require(school, path, tool, !request.reads());
    return switch (request.method()) {
      case "PUT" -> change(item, request, tool);
      case "DELETE" -> delete(item);
      default ->
          ServiceAnswer.of(200, LineItems.ITEM_TYPE, PhpJson.write(LineItems.shown(item, site)));
    };
  }

  private ServiceAnswer change(GradeItem item, ServiceRequest request, Tool tool)
      throws CallRefused {
    Wanted wanted = LineItems.wanted(school, request.body(), tool, item.courseId());
    GradeItem changed = wanted.onto(item);
    // The column of an activity stays with its activity.
    school
        .gradebook()
        .update(item.kind() == GradeItem.Kind.ACTIVITY ? changed.tiedTo(item.linkId()) : changed);
    rescale(item, wanted.maximum());
    return ServiceAnswer.of(200, LineItems.ITEM_TYPE, wanted.answered(site.lineItemUrl(item)));
  }

  private void rescale(GradeItem item, BigDecimal maximum) {
    if (item.maximum().compareTo(maximum) == 0) {
      return;
    }
    school
        .gradebook()
        .save(
            school.gradebook().grades(item.id()).stream()
                .map(grade -> scaled(grade, item.maximum(), maximum))
                .toList());
  }

  private static Grade scaled(Grade grade, BigDecimal from, BigDecimal to) {
    return new Grade(
        grade.itemId(),
        grade.userId(),
        grade.score().map(score -> score.multiply(to).divide(from, MathContext.DECIMAL64)),
        grade.comment(),
        grade.timeModified(),
        grade.overridden());
  }

  private ServiceAnswer delete(GradeItem item) {
    school.gradebook().delete(item.id());
    return ServiceAnswer.html(204, "");
  }
}

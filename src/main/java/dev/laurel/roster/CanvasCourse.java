package dev.laurel.roster;

import dev.laurel.lti.ToolPlatform;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.roster.LearnerKey.Kind;
import java.util.Optional;

/**
 * What Canvas calls a course outside LTI, as its signed launches say it in custom parameters. As
 * with people (see {@link KeysSaid}) these count for Canvas only, where they stand in the
 * registration.
 *
 * @param globalId `$com.instructure.Context.globalId`: digits
 * @param uuid `$vnd.instructure.Course.uuid`
 * @param rootAccountUuid `$vnd.Canvas.root_account.uuid`: the institution
 */
public record CanvasCourse(
    Optional<String> globalId, Optional<String> uuid, Optional<String> rootAccountUuid) {

  /** A course of which no launch has said anything. */
  public static final CanvasCourse UNKNOWN =
      new CanvasCourse(Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * Accounts have global ids too, which count on their own: only courses have `$Canvas.course.id`.
   */
  static CanvasCourse of(VerifiedLaunch launch) {
    boolean canvas =
        launch
            .toolPlatform()
            .flatMap(ToolPlatform::productFamilyCode)
            .filter(family -> family.strip().equalsIgnoreCase("canvas"))
            .isPresent();
    return canvas && said(launch, "canvas_course_id", Kind.CANVAS_LOCAL_ID).isPresent()
        ? new CanvasCourse(
            said(launch, "canvas_context_gid", Kind.CANVAS_ID),
            said(launch, "canvas_course_uuid", Kind.CANVAS_UUID),
            said(launch, "canvas_root_uuid", Kind.CANVAS_UUID))
        : UNKNOWN;
  }

  /** The forms of ids of courses are those of people's. */
  private static Optional<String> said(VerifiedLaunch launch, String parameter, Kind form) {
    return Optional.ofNullable(launch.custom().get(parameter))
        .flatMap(given -> LearnerKey.of(form, given))
        .map(LearnerKey::value);
  }

  /** A launch that says less takes nothing away. */
  CanvasCourse orAsBefore(CanvasCourse before) {
    return new CanvasCourse(
        globalId.or(before::globalId),
        uuid.or(before::uuid),
        rootAccountUuid.or(before::rootAccountUuid));
  }
}

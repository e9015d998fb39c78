package dev.laurel.insight.web;

import dev.laurel.grading.CourseHealth.Trouble;
import dev.laurel.grading.LmsTrouble;
import dev.laurel.insight.ChannelHealth.Heard;
import dev.laurel.insight.ChannelHealth.State;
import dev.laurel.insight.OperatorChannels.CourseLines;
import dev.laurel.insight.OperatorChannels.Found;
import dev.laurel.insight.OperatorChannels.Line;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.web.Ui;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The channels of all courses.
 *
 * @param found those of this page
 * @param all whether courses that need no look are shown too
 */
public record OperatorChannelsPage(Found found, boolean all) {

  private static final Duration AT_ONCE = Duration.ofMinutes(1);
  private static final Duration HOURS = Duration.ofHours(2);
  private static final Duration DAYS = Duration.ofDays(2);

  /** The address of another page of the same. */
  public String page(int number) {
    return "/operator/channels?" + (all ? "show=all&" : "") + "page=" + number;
  }

  /** How it does, in words. */
  public String state(Ui ui, Heard heard) {
    return switch (heard.state()) {
      case WELL -> ui.text("insight.channels.well");
      case NEVER -> ui.text("insight.channels.never");
      case SILENT -> ui.text("insight.channels.silent", heard.silentDays());
      case TROUBLE -> ui.text("insight.operator.trouble." + heard.trouble().orElseThrow().kind());
    };
  }

  /** How much later than it happened it was heard; nothing below a minute. */
  public Optional<String> lag(Ui ui, Line line) {
    return line.lag().filter(lag -> lag.compareTo(AT_ONCE) > 0).map(lag -> words(ui, lag));
  }

  private static String words(Ui ui, Duration lag) {
    if (lag.compareTo(HOURS) < 0) {
      return ui.text("insight.operator.lag.minutes", lag.toMinutes());
    }
    return lag.compareTo(DAYS) < 0
        ? ui.text("insight.operator.lag.hours", lag.toHours())
        : ui.text("insight.operator.lag.days", lag.toDays());
  }

  /** What to change, and in which screen of this LMS where that is known. */
  public List<String> todos(Ui ui, CourseLines course, Line line) {
    List<String> todos = new ArrayList<>();
    line.heard().trouble().map(t -> ofTrouble(ui, course.platform(), t)).ifPresent(todos::add);
    if (line.heard().state() == State.SILENT || line.heard().state() == State.NEVER) {
      todos.add(ui.text("insight.channels.todo." + line.heard().news().channel()));
    }
    if (line.waiting() > 0) {
      todos.add(service(ui, course.platform(), "contextmembership-readonly"));
    }
    if (line.refused() > 0) {
      todos.add(ui.text("insight.operator.todo.refused"));
    }
    return todos;
  }

  private static String ofTrouble(Ui ui, RegisteredPlatform platform, Trouble trouble) {
    boolean notAllowed =
        trouble.kind() == LmsTrouble.Kind.REFUSED || trouble.kind() == LmsTrouble.Kind.NO_SERVICE;
    return notAllowed
        ? service(ui, platform, "result-readonly")
        : ui.text("insight.operator.todo." + trouble.kind());
  }

  /** Where a service is allowed in this LMS. */
  private static String service(Ui ui, RegisteredPlatform platform, String scope) {
    String product = platform.product().name().toLowerCase(Locale.ROOT);
    return first(ui, "platform.todo." + product + "." + scope, "platform.todo.scope");
  }

  private static String first(Ui ui, String... keys) {
    return Stream.of(keys).filter(ui::knows).findFirst().map(ui::text).orElse("");
  }
}

package dev.laurel.insight.web;

import dev.laurel.grading.Channel;
import dev.laurel.insight.ChannelHealth.Heard;
import dev.laurel.insight.ChannelHealth.State;
import dev.laurel.shared.web.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the grades of a course come from.
 *
 * @param contextId the course
 * @param course its title
 * @param channels each with how it does
 * @param isMoodle whether the course is in a Moodle
 */
public record ChannelsPage(
    String contextId, String course, List<Heard> channels, boolean isMoodle) {

  /** Those whose settings somebody can look at. */
  private static final Set<Channel> WITH_SETTINGS =
      EnumSet.of(
          Channel.AGS_RESULT,
          Channel.BY_HAND,
          Channel.SCORE_SERVICE,
          Channel.BASIC_OUTCOMES,
          Channel.MOODLE_PLUGIN,
          Channel.CANVAS_EVENTS,
          Channel.CALIPER,
          Channel.XAPI,
          Channel.IMPORT);

  private static final Duration AT_ONCE = Duration.ofMinutes(1);

  public String base() {
    return "/courses/" + contextId;
  }

  public List<Ui.Tab> tabs(Ui ui) {
    return List.of(
        new Ui.Tab(ui.text("award.tab.progress"), base() + "/progress", false),
        new Ui.Tab(ui.text("award.tab.badges"), base() + "/badges", false));
  }

  /** How it does, in words. */
  public String state(Ui ui, Heard heard) {
    return switch (heard.state()) {
      case WELL -> ui.text("insight.channels.well");
      case NEVER -> ui.text("insight.channels.never");
      case SILENT -> ui.text("insight.channels.silent", heard.silentDays());
      case TROUBLE -> ui.text("award.trouble." + heard.trouble().orElseThrow().kind());
    };
  }

  /** What somebody can look at, unless all is well. */
  public Optional<String> todo(Ui ui, Heard heard) {
    if (heard.state() == State.WELL) {
      return Optional.empty();
    }
    Channel channel = heard.news().channel();
    return Optional.of(
        ui.text(
            WITH_SETTINGS.contains(channel)
                ? "insight.channels.todo." + channel
                : "insight.channels.todo"));
  }

  /** When the latest happened, where Laurel heard of it more than a minute later. */
  public Optional<Instant> happenedEarlier(Heard heard) {
    return heard
        .news()
        .happenedAt()
        .filter(at -> heard.news().heardAt().filter(h -> h.isAfter(at.plus(AT_ONCE))).isPresent());
  }
}

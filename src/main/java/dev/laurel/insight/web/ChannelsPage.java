package dev.laurel.insight.web;

import dev.laurel.insight.ChannelHealth.Heard;
import dev.laurel.insight.ChannelHealth.State;
import dev.laurel.shared.web.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
    return Optional.of(ui.text("insight.channels.todo." + heard.news().channel()));
  }

  /** When the latest happened, where Laurel heard of it more than a minute later. */
  public Optional<Instant> happenedEarlier(Heard heard) {
    return heard
        .news()
        .happenedAt()
        .filter(at -> heard.news().heardAt().filter(h -> h.isAfter(at.plus(AT_ONCE))).isPresent());
  }
}

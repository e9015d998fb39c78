package dev.laurel.grading;

import dev.laurel.keys.Sealing;
import dev.laurel.lti.BasicLaunch;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Secret;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which tools of LTI 1.1 a course has. */
@Singleton
public class KeepOlderTools {

  /** Where tools post grades to, below the base URL. */
  public static final String PATH = "/api/lti11/outcomes";

  static final String PURPOSE = "older-tool-secret";

  /** Tools that a course may have at a time. */
  static final int MOST = 50;

  private final OlderTools tools;
  private final OlderActivities activities;
  private final Sealing sealing;
  private final Settings settings;
  private final Ids ids;
  private final Clock clock;

  @Inject
  public KeepOlderTools(
      OlderTools tools,
      OlderActivities activities,
      Sealing sealing,
      Settings settings,
      Ids ids,
      Clock clock) {
    this.tools = tools;
    this.activities = activities;
    this.sealing = sealing;
    this.settings = settings;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A tool as somebody typed it.
   *
   * @param name what people call it
   * @param launchUrl where it is opened
   */
  public record Wanted(String name, String launchUrl) {}

  /** What came of adding one. */
  public sealed interface Answer {}

  /**
   * It was added, with a first activity of its name.
   *
   * @param secret to be shown this once
   */
  public record Added(OlderTool tool, Secret secret) implements Answer {}

  /** Nothing was added. */
  public record Refused(List<Mistake> mistakes) implements Answer {}

  /** Those of a course, ended ones too. */
  public List<OlderTool> of(Course course) {
    return tools.ofContext(course.contextId()).stream()
        .filter(tool -> tool.course().equals(course))
        .toList();
  }

  /**
   * One of a course that has not ended.
   *
   * @throws Problem 404, also when it is another course's
   */
  public OlderTool require(Course course, String toolId) {
    return tools
        .byId(toolId)
        .filter(tool -> tool.course().equals(course) && !tool.isEnded())
        .orElseThrow(() -> Problem.notFound("page-unknown"));
  }

  /** Adds a tool, or says what is wrong with it. */
  @Transactional
  public Answer add(Course course, Wanted wanted) {
    List<Mistake> mistakes = new ArrayList<>();
    List<OlderTool> open = of(course).stream().filter(tool -> !tool.isEnded()).toList();
    String name = OlderActivities.plain(wanted.name());
    if (!OlderActivities.isName(name)) {
      mistakes.add(new Mistake("name", "grading.older.mistake.name"));
    } else if (open.stream().anyMatch(tool -> tool.name().equalsIgnoreCase(name))) {
      mistakes.add(new Mistake("name", "grading.older.mistake.taken"));
    } else if (open.size() >= MOST) {
      mistakes.add(new Mistake("name", "grading.older.mistake.many"));
    }
    Optional<LaunchUrl> url = LaunchUrl.of(wanted.launchUrl(), settings.allowLoopback());
    if (url.isEmpty()) {
      mistakes.add(new Mistake("launchUrl", "grading.older.mistake.url"));
    }
    if (!mistakes.isEmpty() || url.isEmpty()) {
      return new Refused(List.copyOf(mistakes));
    }
    return added(course, name, url.get());
  }

  private Added added(Course course, String name, LaunchUrl url) {
    Secret secret = new Secret(ids.newToken());
    OlderTool tool =
        new OlderTool(
            ids.newId(),
            course,
            name,
            url.uri(),
            sealing.seal(PURPOSE, secret.reveal().getBytes(StandardCharsets.UTF_8)),
            clock.instant(),
            Optional.empty(),
            Optional.empty());
    tools.add(tool);
    activities.add(tool, name);
    return new Added(tool, secret);
  }

  /** It can do nothing from now on; what it said stays. */
  @Transactional
  public void end(Course course, String toolId) {
    OlderTool tool = require(course, toolId);
    tools.end(tool.id(), clock.instant());
    activities.removeAll(tool);
  }

  /** Signs one launch of it; none when its secret does not open. */
  Optional<BasicLaunch.Signer> signer(OlderTool tool) {
    return secret(tool)
        .map(Secret::reveal)
        .map(secret -> new BasicLaunch.Signer(tool.id(), secret, ids.newToken(), clock.instant()));
  }

  /** The secret; none when it was sealed under another master key. */
  Optional<Secret> secret(OlderTool tool) {
    try {
      byte[] plain = sealing.open(PURPOSE, tool.sealedSecret());
      return Optional.of(new Secret(new String(plain, StandardCharsets.UTF_8)));
    } catch (Sealing.NotSealedHere foreign) {
      System.getLogger(KeepOlderTools.class.getName())
          .log(System.Logger.Level.WARNING, "The secret of {0} does not open", tool);
      return Optional.empty();
    }
  }
}

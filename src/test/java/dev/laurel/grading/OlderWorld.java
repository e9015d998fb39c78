package dev.laurel.grading;

import dev.laurel.grading.SourcedIds.SourcedId;
import dev.laurel.keys.KeysForTests;
import dev.laurel.keys.Sealing;
import dev.laurel.lti.OAuthForTests;
import dev.laurel.lti.OAuthMethod;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.shared.Secret;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Bells;
import dev.laurel.testing.CourseVisitor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything with which tools of LTI 1.1 are opened and pass grades back, over memory. */
public final class OlderWorld {

  public final Listening world = new Listening();
  public final Settings settings = world.settings;
  public final Course course = Grades.course(world.ids);
  public final MemoryRoster roster = new MemoryRoster();
  public final CourseVisitor visitor = new CourseVisitor(course);
  public final MemoryOlderTools tools = new MemoryOlderTools();
  public final Sealing sealing = KeysForTests.sealing(world.clock);
  public final SourcedIds sourcedIds = new SourcedIds(sealing);
  public final OlderActivities activities =
      new OlderActivities(world.ports.items(), world.updateItems, world.ids, world.clock);
  public final KeepOlderTools keep =
      new KeepOlderTools(tools, activities, sealing, settings, world.ids, world.clock);
  public final AdmitOlderTool admit =
      new AdmitOlderTool(tools, keep, settings, world.ids, world.clock);
  public final AnswerOutcome answer =
      new AnswerOutcome(
          sourcedIds,
          activities,
          roster,
          world.ports.standings(),
          world.recordOutcome,
          world.clock);
  public final ToolTickets tickets = new ToolTickets(sealing, world.clock);
  public final OpenOlderTool open =
      new OpenOlderTool(tickets, keep, activities, sourcedIds, visitor, settings);

  public OlderWorld() {
    enrol(course, "ana");
    enrol(course, "ben");
  }

  /** The same answers over other ports, with the people of this world. */
  public AnswerOutcome over(GradePorts ports) {
    OlderActivities items =
        new OlderActivities(
            ports.items(),
            new UpdateItems(ports.items(), world.ids, world.clock),
            world.ids,
            world.clock);
    return new AnswerOutcome(
        sourcedIds,
        items,
        roster,
        ports.standings(),
        ports.recordOutcome(world.ids, new Bells()),
        world.clock);
  }

  public void enrol(Course where, String learnerId) {
    new ByHandForTests(world, roster).enrol(where, learnerId, learnerId, "Learner", true);
  }

  /** A tool of a course. */
  public KeepOlderTools.Added tool(Course where, String name) {
    KeepOlderTools.Wanted wanted =
        new KeepOlderTools.Wanted(name, "https://tool.example/launch?unit=3");
    return (KeepOlderTools.Added) keep.add(where, wanted);
  }

  /** Its first activity. */
  public GradedItem activity(OlderTool tool) {
    return activities.of(tool).getFirst();
  }

  /** One more of its activities. */
  public GradedItem activity(OlderTool tool, String name) {
    return ((OlderActivities.Added) activities.add(tool, name)).item();
  }

  /** What a launch of this learner says. */
  public String sourcedId(OlderTool tool, GradedItem item, String learnerId) {
    return sourcedIds.seal(new SourcedId(tool.id(), item.id(), learnerId));
  }

  public String address() {
    return settings.url(KeepOlderTools.PATH);
  }

  /** The parameters of a header as a well-behaved tool makes it now. */
  public Map<String, String> parameters(OlderTool tool, byte[] body) {
    return OAuthForTests.parameters(
        OAuthMethod.HMAC_SHA1, tool.id(), world.ids.newToken(), world.clock.instant(), body);
  }

  /** The header of a well-behaved tool. */
  public String header(OlderTool tool, Secret secret, byte[] body) {
    return OAuthForTests.header(
        OAuthMethod.HMAC_SHA1, address(), secret.reveal(), parameters(tool, body));
  }

  public List<Outcome> ledger(GradedItem item, String learnerId) {
    return world.ports.outcomes().of(learnerId, item.id());
  }

  public Optional<Standing> standing(GradedItem item, String learnerId) {
    return world.ports.standings().of(learnerId, List.of(item.id())).stream().findFirst();
  }
}

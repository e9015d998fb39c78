package dev.laurel.grading;

import dev.laurel.keys.KeysForTests;
import dev.laurel.lti.InstructureForTests;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.MemoryPlatforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.RegistrationState.Status;
import dev.laurel.roster.Context;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.shared.Settings.CanvasEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A Canvas with one course, Laurel in it, and everything that hears its Live Events, in memory. */
public final class CanvasForTests {

  /** What the files of messages call the root account, the course and the learner. */
  public static final String ROOT = "q7Hn2vRootAccountUuid";

  public static final String COURSE_ID = "20930000000000417";
  public static final String COURSE_UUID = "CourseUuidOfBiologyA";
  public static final String LEARNER = "CANVAS_ID:20930000000000031";
  public static final String LEARNER_UUID = "CANVAS_UUID:UserUuidOfAna";
  public static final String ASSIGNMENT = "urn:instructure:canvas:assignment:20930000000000088";

  private static final Path MESSAGES = Path.of("src/test/resources/canvas-events");

  public final Listening world = new Listening();
  public final MemoryPlatforms platforms = new MemoryPlatforms();
  public final MemoryRoster roster = new MemoryRoster();
  public final MemoryCanvasStreams stored = new MemoryCanvasStreams();
  public final InstructureForTests instructure = new InstructureForTests();
  public final CountCanvasEvents counts = new CountCanvasEvents(stored, world.clock);
  public final KeepCanvasStreams streams =
      new KeepCanvasStreams(
          stored, counts, KeysForTests.sealing(world.clock), world.ids, world.settings);
  public final HearCanvas hear =
      new HearCanvas(
          streams,
          platforms,
          new TakeCanvasEvent(
              stored,
              roster,
              new KeepCanvasItems(
                  stored,
                  world.ports.items(),
                  world.updateItems,
                  new OwnColumns(world.ports.items(), world.updateItems, world.ports.standings()),
                  world.clock),
              world.lms,
              world.recordOutcome,
              world.clock),
          this::fetch,
          new CanvasEvents(URI.create("https://keys.example/jwks")),
          world.clock);

  /** The course that Laurel is used in. */
  public final Course course = new Course("tenant", "context");

  private boolean keysDown;
  private int fetches;

  public CanvasForTests() {
    add("platform", "deployment", "7:a", "tenant");
    open("context", "deployment", COURSE_ID, Optional.empty());
    world.lms.know(LEARNER, "ana");
    world.lms.know(LEARNER_UUID, "ana");
    streams.start(platform(), "deployment");
  }

  public RegisteredPlatform platform() {
    return platforms.byId("platform").orElseThrow();
  }

  /** Registers a Canvas with one deployment. */
  public void add(String platformId, String deploymentRowId, String deploymentId, String tenant) {
    Deployment deployment = new Deployment(deploymentRowId, deploymentId, tenant, Optional.empty());
    platforms.add(
        new RegisteredPlatform(
            platformId, new PlatformForTests().registration(), "Canvas", List.of(deployment)),
        world.clock.instant());
  }

  /** Somebody opens Laurel in a course. */
  public void open(
      String contextId, String deploymentRowId, String courseId, Optional<String> rootUuid) {
    String tenant = deploymentRowId.equals("deployment") ? "tenant" : "other tenant";
    Context context =
        new Context(
            contextId,
            tenant,
            deploymentRowId,
            "lti-" + contextId,
            "Biology",
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            true);
    roster.addCourse(context, world.clock.instant());
    roster.nameCourse(
        context,
        new dev.laurel.roster.CanvasCourse(
            Optional.of(courseId), Optional.of(COURSE_UUID), rootUuid));
  }

  public void pause() {
    platforms.change("platform", platform().state().with(Status.PAUSED));
  }

  /** The end of the address that the operator pastes into Canvas. */
  public String secret() {
    return secretOf("platform");
  }

  public String secretOf(String platformId) {
    String address =
        streams.of(platforms.byId(platformId).orElseThrow()).getFirst().address().orElseThrow();
    return address.substring(address.lastIndexOf('/') + 1);
  }

  public CanvasStream stream() {
    return stored.of(List.of("deployment")).getFirst();
  }

  /** What came, after a sweep. */
  public CanvasStream.News news() {
    counts.runBatch();
    return stream().news();
  }

  private String fetch(URI uri) throws IOException {
    fetches++;
    if (keysDown) {
      throw new IOException("no answer");
    }
    return instructure.keySet();
  }

  public void keysDown(boolean down) {
    keysDown = down;
  }

  public int fetches() {
    return fetches;
  }

  /** A message comes, signed. */
  public void hears(String payload) {
    hear.hear(secret(), instructure.sign(payload));
  }

  /** The item with this URN, when it is known. */
  public Optional<GradedItem> item(String urn) {
    return world.ports.items().ofContext(course.contextId()).stream()
        .filter(item -> item.url().equals(urn))
        .findFirst();
  }

  public Optional<Standing> standing(String urn) {
    return item(urn)
        .flatMap(item -> world.ports.standings().of("ana", Set.of(item.id())).stream().findFirst());
  }

  /** Everything that was recorded of the learner in an item. */
  public List<Outcome> ledger(String urn) {
    return world.ports.outcomes().of("ana", item(urn).orElseThrow().id());
  }

  /** The text of a file of messages. */
  public static String message(String folder, String title) {
    try {
      return Files.readString(MESSAGES.resolve(folder).resolve(title + ".json"));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The titles of all messages of a folder. */
  public static Stream<String> titles(String folder) {
    try (Stream<Path> files = Files.list(MESSAGES.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .sorted()
          .toList()
          .stream();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}

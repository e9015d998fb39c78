package dev.laurel.launch;

import dev.laurel.keys.KeysForTests;
import dev.laurel.lti.CachedPlatformKeys;
import dev.laurel.lti.IdTokenVerifier;
import dev.laurel.lti.PlatformForTests;
import dev.laurel.lti.VerifiedLaunch;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.KeepConsumers;
import dev.laurel.platform.KnownPlatforms;
import dev.laurel.platform.MemoryConsumers;
import dev.laurel.platform.MemoryPlatforms;
import dev.laurel.platform.MemoryWaitingDeployments;
import dev.laurel.platform.Platforms;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.platform.Registering;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Doors;
import dev.laurel.testing.HandClock;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A registered LMS and the whole way from its login to a session, for tests. */
public final class Arriving {

  public static final String DEPLOYMENT_ROW = "deployment-row";

  public final HandClock clock = new HandClock();
  public final PlatformForTests lms = new PlatformForTests();
  public final Settings settings = Doors.settings(PlatformForTests.TOOL);
  public final LoginStates states = new LoginStates(KeysForTests.sealing(clock), clock);
  public final List<String> arrived = new ArrayList<>();
  public final MemoryWaitingDeployments waiting = new MemoryWaitingDeployments();
  public final Platforms platforms;
  public final KnownPlatforms known;
  public final NoteLaunches notes;
  public final Sessions sessions;
  public final MemoryFormerKeys formerKeys = new MemoryFormerKeys();
  public final KeepConsumers consumers;
  public final MemoryPendingSelections selections = new MemoryPendingSelections();
  public final StartLogin startLogin;
  public final AcceptLaunch acceptLaunch;
  final OpenSession openSession;
  public boolean keysAreDown;
  public int keySetFetches;

  public Arriving() {
    this(new MemoryPlatforms(), new MemorySessions(), Optional.empty());
    platforms.add(registered(), clock.instant());
  }

  /** Over other stores; the caller registers the LMS. */
  public Arriving(Platforms platforms, Sessions sessions, Optional<Arrivals> arrivals) {
    this.platforms = platforms;
    this.sessions = sessions;
    Ids ids = new Ids(clock);
    this.known = new KnownPlatforms(platforms, clock);
    this.notes = new NoteLaunches(platforms);
    this.consumers =
        new KeepConsumers(new MemoryConsumers(), platforms, KeysForTests.sealing(clock), clock);
    this.startLogin = new StartLogin(known, states, settings, ids, clock);
    this.openSession =
        new OpenSession(
            sessions,
            notes,
            ids,
            clock,
            new RecogniseFormer(consumers, formerKeys, clock),
            new ChoosePage(selections, ids, clock));
    CachedPlatformKeys keys = new CachedPlatformKeys(this::keySet, clock);
    this.acceptLaunch =
        new AcceptLaunch(
            states,
            Registering.trusted(known, waiting, clock),
            new IdTokenVerifier(keys, clock, Duration.ofSeconds(60)),
            letIn(arrivals.orElseGet(NewEachTime::new), sessions, openSession),
            settings);
  }

  static LetIn letIn(Arrivals arrivals, Sessions sessions, OpenSession openSession) {
    return new LetIn(
        new OpenKnown(arrivals, sessions, openSession),
        openSession,
        new NoteNews(arrivals, openSession));
  }

  private String keySet(URI address) throws IOException {
    keySetFetches++;
    if (keysAreDown) {
      throw new IOException("down");
    }
    return lms.jwks();
  }

  /** Knows nobody, and notes whoever comes. */
  private final class NewEachTime implements Arrivals {

    @Override
    public List<Optional<Arrival>> known(List<Launched> launches) {
      return Collections.nCopies(launches.size(), Optional.empty());
    }

    @Override
    public Arrival arrive(
        VerifiedLaunch launch, RegisteredPlatform platform, Deployment deployment) {
      arrived.add(launch.user().sub());
      return new Arrival(
          launch.context().map(course -> "of-" + course.id()), "person-" + launch.user().sub());
    }
  }

  /** The LMS as it stands in the store. */
  public RegisteredPlatform registered() {
    return new RegisteredPlatform(
        "platform-row",
        lms.registration(),
        "University",
        List.of(
            new Deployment(
                DEPLOYMENT_ROW, PlatformForTests.DEPLOYMENT_ID, "tenant", Optional.empty())));
  }

  /** The parameters of a login as the LMS sends them. */
  public static Map<String, List<String>> login() {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("iss", List.of(PlatformForTests.ISSUER));
    parameters.put("client_id", List.of(PlatformForTests.CLIENT_ID));
    parameters.put("lti_deployment_id", List.of(PlatformForTests.DEPLOYMENT_ID));
    parameters.put("login_hint", List.of("hint"));
    parameters.put("target_link_uri", List.of(PlatformForTests.TOOL + "/"));
    return parameters;
  }

  public static Browser browser(String... secrets) {
    return new Browser(List.of(secrets));
  }

  /** The query of an address, decoded. */
  public static Map<String, String> query(URI address) {
    Map<String, String> query = new LinkedHashMap<>();
    Arrays.stream(address.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> query.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    return query;
  }

  /** What the LMS answers to a login, with changed claims. */
  public Map<String, List<String>> answer(
      StartLogin.Started started, Consumer<Map<String, Object>> change) {
    return answerTo(started.redirect(), change);
  }

  /** The same for the address that a browser was sent to. */
  public Map<String, List<String>> answerTo(URI address, Consumer<Map<String, Object>> change) {
    Map<String, String> request = query(address);
    Map<String, Object> claims = lms.resourceLinkClaims();
    claims.put("iat", clock.instant().getEpochSecond());
    claims.put("exp", clock.instant().plusSeconds(60).getEpochSecond());
    claims.put("nonce", request.get("nonce"));
    change.accept(claims);
    return form(lms.idToken(claims), request.get("state"));
  }

  public static Map<String, List<String>> form(String idToken, String state) {
    return Map.of("id_token", List.of(idToken), "state", List.of(state));
  }

  /** A whole launch of one browser; the path that it leads to. */
  public String launch(Browser browser, Consumer<Map<String, Object>> change) {
    StartLogin.Started started = startLogin.start(login(), browser);
    return acceptLaunch.accept(answer(started, change), browser(started.browserSecret()));
  }
}

package dev.laurel.grading;

import dev.laurel.keys.KeysForTests;
import dev.laurel.lti.ClientForTests;
import dev.laurel.shared.Settings;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Everything with which other tools pass grades back, over what listens already. */
public final class Passing {

  public final Listening world = new Listening();
  public final Settings settings = world.settings;
  public final MemoryScoreClients clients = new MemoryScoreClients();
  public final Map<URI, String> keySets = new HashMap<>();
  public final KeepScoreClients keep =
      new KeepScoreClients(clients, settings, world.ids, world.clock);
  public final ScoreTokens tokens =
      new ScoreTokens(KeysForTests.sealing(world.clock), clients, world.clock);
  public final GrantScoreToken grantScoreToken =
      new GrantScoreToken(clients, tokens, this::fetch, settings, world.clock);
  public final KeepScoreItems items =
      new KeepScoreItems(world.ports.items(), world.updateItems, world.ids, world.clock);
  public final TakeScore takeScore =
      new TakeScore(items, world.lms, world.ports.standings(), world.recordOutcome, world.clock);
  public final ReadScores readScores = new ReadScores(items, world.lms, world.ports.standings());
  public final Course course = Grades.course(world.ids);

  private String fetch(URI uri) throws IOException {
    String found = keySets.get(uri);
    if (found == null) {
      throw new IOException("nothing at " + uri);
    }
    return found;
  }

  /** A client of a course that may do everything. */
  public ScoreClient client(Course where) {
    return client(where, true, true);
  }

  public ScoreClient client(Course where, boolean activities, boolean grades) {
    KeepScoreClients.Wanted wanted =
        new KeepScoreClients.Wanted(
            "Python grader",
            ClientForTests.publicKeys(),
            "",
            new ScoreClient.Permissions(activities, grades));
    return ((KeepScoreClients.Added) keep.add(where, wanted)).client();
  }

  public String audience() {
    return settings.url(GrantScoreToken.PATH);
  }

  /** What a well-behaved client sends. */
  public String assertion(ScoreClient client) {
    return ClientForTests.assertion(client.id(), audience(), world.clock.instant());
  }
}

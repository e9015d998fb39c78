package dev.laurel.notification;

import dev.laurel.award.Award;
import dev.laurel.award.Awards;
import dev.laurel.credential.KeepCredentials;
import dev.laurel.notification.Telling.Kind;
import dev.laurel.shared.Stage;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells of stored credentials. What fails rests longer each time and holds up nobody else. */
@Singleton
public class TellPeople implements Stage {

  /** For bells. */
  public static final String NAME = KeepCredentials.NEXT_STAGE;

  private static final System.Logger LOG = System.getLogger(TellPeople.class.getName());

  /** Each row may wait for the network, so few are lent at once. */
  private static final int BATCH = 10;

  private static final int NOTES = 100;

  private final KeepTellings keep;
  private final Awards awards;
  private final Map<Kind, Teller> tellers;

  @Inject
  TellPeople(KeepTellings keep, Awards awards, Instance<Teller> tellers) {
    this(keep, awards, tellers.stream());
  }

  TellPeople(KeepTellings keep, Awards awards, Stream<Teller> tellers) {
    this.keep = keep;
    this.awards = awards;
    this.tellers =
        new EnumMap<>(tellers.collect(Collectors.toMap(Teller::kind, Function.identity())));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int runBatch() {
    int noted = keep.note(NOTES) + keep.noteClaims(NOTES);
    List<Telling> due = keep.take(BATCH);
    Map<String, Award> known =
        awards.byIds(due.stream().map(Telling::awardId).distinct().toList()).stream()
            .collect(Collectors.toMap(Award::id, Function.identity()));
    due.forEach(telling -> keep.keep(telling, tell(telling, known.get(telling.awardId()))));
    return Math.max(noted, due.size());
  }

  private Attempt tell(Telling telling, @Nullable Award award) {
    @Nullable Teller teller = tellers.get(telling.kind());
    if (teller == null || award == null) {
      return Attempt.later("No " + telling.kind() + " or no award " + telling.awardId());
    }
    try {
      return teller.tell(award, telling.attempts());
    } catch (RuntimeException fault) {
      // One award that cannot be told of must not silence the others.
      LOG.log(Level.ERROR, telling.kind() + " for award " + award.id() + " failed", fault);
      return Attempt.later(fault.toString());
    }
  }
}

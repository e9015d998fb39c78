package dev.laurel.credential;

import dev.laurel.award.Award;
import dev.laurel.award.Awards;
import dev.laurel.award.GrantedAwards;
import dev.laurel.organisation.Issuer;
import dev.laurel.organisation.Issuers;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first of the two transactions of issuing: gives each granted award the id and the status
 * index of its credential, before anything is signed.
 */
@Singleton
public class ReserveCredentials {

  private final GrantedAwards granted;
  private final Awards awards;
  private final Intentions intentions;
  private final Issuers issuers;
  private final ReserveStatusPlaces places;
  private final Ids ids;
  private final Clock clock;

  @Inject
  ReserveCredentials(
      GrantedAwards granted,
      Awards awards,
      Intentions intentions,
      Issuers issuers,
      ReserveStatusPlaces places,
      Ids ids,
      Clock clock) {
    this.granted = granted;
    this.awards = awards;
    this.intentions = intentions;
    this.issuers = issuers;
    this.places = places;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @return how many awards were taken
   */
  @Transactional
  public int reserve(int limit) {
    Instant now = clock.instant();
    List<String> waiting = granted.claim(now, limit);
    if (waiting.isEmpty()) {
      return 0;
    }
    Set<String> reserved = intentions.reservedAmong(waiting);
    List<String> missing = waiting.stream().filter(id -> !reserved.contains(id)).toList();
    intentions.reserve(intentionsFor(awards.byIds(missing), now));
    granted.done(waiting);
    return waiting.size();
  }

  private List<Intention> intentionsFor(List<Award> missing, Instant now) {
    Map<String, List<Award>> byTenant =
        missing.stream()
            .collect(
                Collectors.groupingBy(
                    Award::tenantId, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    List<Intention> all = new ArrayList<>();
    byTenant.forEach((tenantId, theirs) -> all.addAll(intentionsOfTenant(tenantId, theirs, now)));
    return all;
  }

  private List<Intention> intentionsOfTenant(String tenantId, List<Award> theirs, Instant now) {
    Issuer issuer = issuers.issuerOf(tenantId);
    List<StatusPlace> free = places.reserve(issuer, theirs.size());
    List<Intention> result = new ArrayList<>();
    for (int i = 0; i < theirs.size(); i++) {
      StatusPlace place = free.get(i);
      result.add(
          new Intention(
              ids.newId(),
              tenantId,
              theirs.get(i).id(),
              issuer.id(),
              place.listId(),
              place.index(),
              now));
    }
    return result;
  }
}

package dev.laurel.credential;

import dev.laurel.award.Award;
import dev.laurel.organisation.Issuer;
import dev.laurel.organisation.Issuers;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Gives awards the ids and the places in status lists that their credentials will have. */
@Singleton
class PlanCredentials {

  private final Issuers issuers;
  private final ReserveStatusPlaces places;
  private final Ids ids;

  @Inject
  PlanCredentials(Issuers issuers, ReserveStatusPlaces places, Ids ids) {
    this.issuers = issuers;
    this.places = places;
    this.ids = ids;
  }

  /** Runs within the transaction of the caller, which holds the lists until it ends. */
  List<Intention> plan(Collection<Award> awards, Instant now) {
    Map<String, List<Award>> byTenant =
        awards.stream()
            .collect(
                Collectors.groupingBy(
                    Award::tenantId, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    List<Intention> all = new ArrayList<>();
    byTenant.forEach((tenantId, theirs) -> all.addAll(ofTenant(tenantId, theirs, now)));
    return all;
  }

  private List<Intention> ofTenant(String tenantId, List<Award> theirs, Instant now) {
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

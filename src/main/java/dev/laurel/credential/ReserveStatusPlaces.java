package dev.laurel.credential;

import dev.laurel.organisation.Issuer;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives away places in the status lists of an issuer, each once; begins a list when one is full.
 */
@Singleton
class ReserveStatusPlaces {

  private final StatusListRecords lists;
  private final Ids ids;
  private final Clock clock;

  @Inject
  ReserveStatusPlaces(StatusListRecords lists, Ids ids, Clock clock) {
    this.lists = lists;
    this.ids = ids;
    this.clock = clock;
  }

  /** Runs within the transaction of the caller, which holds the list until it ends. */
  List<StatusPlace> reserve(Issuer issuer, int count) {
    List<StatusPlace> places = new ArrayList<>();
    Optional<StatusList> newest = lists.lockNewest(issuer.id());
    int number = newest.map(StatusList::number).orElse(0);
    newest.ifPresent(list -> take(list, count, places));
    while (places.size() < count) {
      number++;
      take(begin(issuer, number), count - places.size(), places);
    }
    return places;
  }

  private void take(StatusList list, int count, List<StatusPlace> places) {
    int wanted = Math.min(count, list.free());
    if (wanted == 0) {
      return;
    }
    StatusPlaces order = new StatusPlaces(list.shuffleKey(), list.size());
    for (int turn = list.taken(); turn < list.taken() + wanted; turn++) {
      places.add(new StatusPlace(list.id(), order.place(turn)));
    }
    lists.setTaken(list.id(), list.taken() + wanted);
  }

  private StatusList begin(Issuer issuer, int number) {
    StatusList list =
        new StatusList(
            ids.newId(),
            issuer.tenantId(),
            issuer.id(),
            number,
            StatusList.SIZE,
            0,
            ids.newToken(),
            clock.instant(),
            0);
    lists.add(list);
    return list;
  }
}

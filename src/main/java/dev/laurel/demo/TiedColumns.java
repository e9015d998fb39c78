package dev.laurel.demo;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The column of an activity, where there is exactly one. */
@Singleton
class TiedColumns {

  private final Gradebook gradebook;

  @Inject
  TiedColumns(Gradebook gradebook) {
    this.gradebook = gradebook;
  }

  Optional<GradeItem> only(Visit visit) {
    String link = visit.activity().map(Activity::linkId).orElse("");
    List<GradeItem> tied =
        gradebook.itemsOf(visit.course().id()).stream()
            .filter(item -> item.linkId().filter(link::equals).isPresent())
            .toList();
    return tied.size() == 1 ? Optional.of(tied.get(0)) : Optional.empty();
  }
}

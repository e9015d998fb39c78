package dev.laurel.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dev.laurel.testing.GermanAddress;
import dev.laurel.testing.Inspection;
import dev.laurel.testing.Visitor;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Looks at the screens of {@link EveryPageIT}; those in German must call learners du, and everybody
 * else Sie.
 */
final class Screens {

  /** Where a teacher sees what learners see. */
  private static final Set<String> MIXED = Set.of("badge-as-teacher", "my-badges-as-teacher");

  private final GermanAddress address = new GermanAddress();
  private final Inspection inspection;
  private final Set<Visitor> learners;

  Screens(Inspection inspection, Set<Visitor> learners) {
    this.inspection = inspection;
    this.learners = learners;
  }

  Set<String> templates() {
    return inspection.templates();
  }

  void look(String name, Visitor person, int expected, Consumer<Page> opener) {
    inspection.look(name, person, expected, opener);
    if (!MIXED.contains(name)) {
      List<String> wrong =
          inspection
              .german()
              .map(text -> learners.contains(person) ? address.sie(text) : address.du(text))
              .orElse(List.of());
      assertThat(wrong).as("wrong address at %s", name).isEmpty();
    }
  }
}

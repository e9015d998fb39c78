package dev.laurel.grading.records;

import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Listening;
import dev.laurel.grading.Standing;
import dev.laurel.roster.LearnerKey;
import dev.laurel.shared.Settings;
import dev.laurel.testing.TestSettings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that takes activity records, over what listens already. */
public final class Recording {

  public static final String HOME = "https://lms.example.edu";

  public final Listening world = new Listening();
  public final Settings settings =
      TestSettings.polling(Duration.ofSeconds(30), Duration.ofHours(1));
  public final MemorySenderKeys keys = new MemorySenderKeys();
  public final MemoryStatementMarks marks = new MemoryStatementMarks();
  public final KeepSenderKeys keep = new KeepSenderKeys(keys, world.ids, world.clock);
  public final AdmitSender admitSender = new AdmitSender(keys, world.clock);
  public final Course course = Grades.course(world.ids);
  public final TakeRecords takeRecords = TakingForTests.over(world, world.ports, marks, keys);

  /** A key of a course for both dialects; accounts are named by `sub`. */
  public KeepSenderKeys.Made key(Course where) {
    return key(where, EnumSet.allOf(Dialect.class), LearnerKey.Kind.LTI_SUB, HOME);
  }

  public KeepSenderKeys.Made key(
      Course where, Set<Dialect> dialects, LearnerKey.Kind people, String home) {
    KeepSenderKeys.Wanted wanted =
        new KeepSenderKeys.Wanted("Videos", dialects, people.name(), home, "en");
    return (KeepSenderKeys.Made) keep.make(where, wanted);
  }

  /** What holds for somebody in an item, by what the channel calls it. */
  public Optional<Standing> standing(String learnerId, String url) {
    return item(url)
        .flatMap(
            item -> world.ports.standings().of(learnerId, List.of(item.id())).stream().findFirst());
  }

  public Optional<GradedItem> item(String url) {
    return items().stream().filter(item -> item.url().equals(url)).findFirst();
  }

  public List<GradedItem> items() {
    return world.ports.items().ofContext(course.contextId());
  }
}

package dev.laurel.demo.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.AccessTokens.AccessToken;
import dev.laurel.demo.Errand;
import dev.laurel.demo.Grade;
import dev.laurel.demo.GradeItem;
import dev.laurel.demo.Launches.Launch;
import dev.laurel.demo.Person;
import dev.laurel.demo.Person.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every storage of the demo does, whatever it is made of. */
abstract class DemoStoresContract extends CoursesContract {

  private static final Instant NOW = Instant.parse("2026-11-23T14:13:24Z");

  private Stores stores;

  abstract Stores.Kind kind();

  @BeforeEach
  void open() {
    stores = kind().open();
  }

  @Test
  void finds_people_by_id() {
    assertThat(stores.people().find("1001").orElseThrow().role()).isEqualTo(Role.INSTRUCTOR);
    assertThat(stores.people().find("1003").orElseThrow().learner()).isTrue();
    assertThat(stores.people().find("4711")).isEmpty();
    assertThat(stores.people().find("x' or '1'='1")).isEmpty();
    assertThat(stores.people().find("")).isEmpty();
  }

  @Test
  void keeps_added_people_letter_by_letter() {
    Person person =
        new Person("1990", "u", "𝒢iven", "O'Neill \"x\"", "ليلى 王 Ж 🎓", "a@b", "S", Role.LEARNER);

    stores.people().add(List.of(person));

    assertThat(stores.people().find("1990")).contains(person);
  }

  @Test
  void lists_teachers_first_and_pages_through_learners() {
    int before = stores.people().learnerCount();
    stores.people().add(List.of(learner("2002"), learner("2001"), learner("2003")));

    assertThat(stores.people().all().get(0).role()).isEqualTo(Role.INSTRUCTOR);
    assertThat(stores.people().learnerCount()).isEqualTo(before + 3);
    assertThat(stores.people().learners(before, 2))
        .extracting(Person::id)
        .containsExactly("2001", "2002");
    assertThat(stores.people().learners(before + 3, 2)).isEmpty();
  }

  @Test
  void keeps_one_formula_for_a_column() {
    List<Long> made = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      made.add(stores.gradebook().create(column()).id());
    }
    stores.formulas().set(made.get(0), made.get(1));
    stores.formulas().set(made.get(0), made.get(2));
    assertThat(stores.formulas().all()).containsEntry(made.get(0), made.get(2));
    stores.formulas().remove(made.get(0));
    assertThat(stores.formulas().all()).doesNotContainKey(made.get(0));
  }

  private static GradeItem column() {
    return new GradeItem(
        0,
        "201",
        "601",
        "Column",
        BigDecimal.TEN,
        "",
        "",
        Optional.empty(),
        GradeItem.Kind.STAND_ALONE);
  }

  @Test
  void gives_an_id_to_one_only() {
    long first = stores.people().nextIds(10);

    assertThat(stores.people().nextIds(1)).isEqualTo(first + 10);
  }

  @Test
  void creates_changes_and_deletes_a_column() {
    GradeItem made = stores.gradebook().create(column("Badges", "100"));
    assertThat(stores.gradebook().item(made.id())).contains(made);
    assertThat(stores.gradebook().hold(made.id())).contains(made);
    assertThat(stores.gradebook().items()).contains(made);

    GradeItem other = stores.gradebook().create(column("Other", "5"));
    assertThat(other.id()).isGreaterThan(made.id());

    GradeItem changed =
        new GradeItem(
            made.id(),
            "201",
            "601",
            "Bädges 🎓",
            made.maximum(),
            "r",
            "t",
            Optional.empty(),
            GradeItem.Kind.STAND_ALONE);
    stores.gradebook().update(changed);
    assertThat(stores.gradebook().item(made.id())).contains(changed);
    assertThat(stores.gradebook().item(other.id())).contains(other);

    stores.gradebook().delete(made.id());
    assertThat(stores.gradebook().item(made.id())).isEmpty();
    assertThat(stores.gradebook().create(column("Third", "1")).id()).isGreaterThan(other.id());
  }

  @Test
  void saves_a_grade_and_overwrites_it() {
    long item = stores.gradebook().create(column("Badges", "100")).id();
    Grade first = grade(item, "1003", Optional.of("83.12345"), "well done 王", Optional.of(NOW));
    stores.gradebook().save(List.of(first));
    assertThat(stores.gradebook().grade(item, "1003")).contains(first);

    Grade second = grade(item, "1003", Optional.empty(), "", Optional.empty());
    stores.gradebook().save(List.of(second));
    assertThat(stores.gradebook().grade(item, "1003")).contains(second);
    assertThat(stores.gradebook().grade(item, "1004")).isEmpty();
  }

  @Test
  void lists_the_grades_of_a_column_by_user() {
    long item = stores.gradebook().create(column("Badges", "100")).id();
    Grade later = grade(item, "1004", Optional.of("1.00000"), "", Optional.of(NOW));
    Grade earlier = grade(item, "1003", Optional.of("2.00000"), "", Optional.of(NOW));
    stores.gradebook().save(List.of(later, earlier));

    assertThat(stores.gradebook().grades(item)).containsExactly(earlier, later);
    assertThat(stores.gradebook().allGrades()).contains(earlier, later);
  }

  @Test
  void a_deleted_column_takes_its_grades_along() {
    long item = stores.gradebook().create(column("Badges", "100")).id();
    stores
        .gradebook()
        .save(List.of(grade(item, "1003", Optional.of("1.00000"), "", Optional.of(NOW))));

    stores.gradebook().delete(item);

    assertThat(stores.gradebook().grades(item)).isEmpty();
  }

  @Test
  void saving_no_grades_does_nothing() {
    List<Grade> before = stores.gradebook().allGrades();
    stores.gradebook().save(List.of());
    assertThat(stores.gradebook().allGrades()).isEqualTo(before);
  }

  @Test
  void gives_a_launch_once() {
    Launch launch = new Launch("ltilaunch401_1", "1003", new Errand.Open("401"), NOW);
    stores.launches().add(launch);

    assertThat(stores.launches().take("ltilaunch401_1")).contains(launch);
    assertThat(stores.launches().take("ltilaunch401_1")).isEmpty();
    assertThat(stores.launches().take("ltilaunch401_2")).isEmpty();
  }

  @Test
  void forgets_old_launches() {
    stores.launches().add(new Launch("old", "1003", new Errand.Open("401"), NOW.minusSeconds(1)));
    stores.launches().add(new Launch("new", "1003", new Errand.Open("401"), NOW));

    stores.launches().forgetBefore(NOW);

    assertThat(stores.launches().take("old")).isEmpty();
    assertThat(stores.launches().take("new")).isPresent();
  }

  @Test
  void keeps_access_tokens_until_they_expire() {
    Set<String> scopes = new LinkedHashSet<>(List.of("a", "b"));
    AccessToken token = new AccessToken("0f", "602", scopes, NOW);
    stores.tokens().add(token);

    assertThat(stores.tokens().find("0f")).contains(token);
    stores.tokens().forgetBefore(NOW);
    assertThat(stores.tokens().find("0f")).isPresent();
    stores.tokens().forgetBefore(NOW.plusSeconds(1));
    assertThat(stores.tokens().find("0f")).isEmpty();
  }

  @Test
  void makes_a_text_once() {
    String first = stores.texts().get("key", () -> "one");

    assertThat(first).isEqualTo("one");
    assertThat(stores.texts().get("key", () -> "two")).isEqualTo("one");
    assertThat(stores.texts().get("other", () -> "three")).isEqualTo("three");
  }

  static GradeItem column(String label, String maximum) {
    return new GradeItem(
        0,
        "201",
        "601",
        label,
        new BigDecimal(maximum).setScale(5),
        "badge-42",
        "passed",
        Optional.of("401"),
        GradeItem.Kind.STAND_ALONE);
  }

  private static Grade grade(
      long item, String user, Optional<String> score, String comment, Optional<Instant> time) {
    return new Grade(item, user, score.map(BigDecimal::new), comment, time, true);
  }

  private static Person learner(String id) {
    return new Person(id, "u" + id, "G", "F", "G F", "a@b", "S", Role.LEARNER);
  }

  @Override
  Stores stores() {
    return stores;
  }

  /** Runs the same work in several threads at once. */
  static <T> List<T> together(int count, Callable<T> work) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(Collections.nCopies(count, work))) {
        results.add(future.get());
      }
      return results;
    }
  }
}

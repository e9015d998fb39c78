package dev.laurel.grading.store;

import dev.laurel.grading.GradePorts;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.MemoryGrades;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Databases;
import dev.laurel.testing.TestSettings;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The stores that the contract of grading is tested on. */
public enum GradeStores {
  MEMORY,
  H2,
  MARIADB;

  private static final Settings SETTINGS =
      TestSettings.polling(Duration.ofSeconds(30), Duration.ofHours(1));

  /** The stores of one entity manager. */
  public static GradePorts jpa(EntityManager em, Ids ids, Settings settings) {
    return new GradePorts(
        new JpaGradedItems(em),
        new JpaOutcomes(em),
        new JpaStandings(em),
        new JpaStandingChanges(em),
        new JpaParkedReports(em, ids),
        new JpaRefusedReports(em, ids),
        new JpaReadings(em, settings));
  }

  /** Opens the store; every call of the result is one transaction. */
  public Transactions open(Ids ids) {
    if (this == MEMORY) {
      GradePorts memory = MemoryGrades.ports(ids, SETTINGS.poll().fastest());
      return work -> work.apply(memory);
    }
    Databases db = Databases.valueOf(name());
    return work -> db.call(em -> work.apply(jpa(em, ids, SETTINGS)));
  }

  /** The same, with something kept in it. */
  public Transactions with(GradedItem item, Ids ids) {
    Transactions tx = open(ids);
    tx.run(ports -> ports.items().save(List.of(item)));
    return tx;
  }

  /** Runs work in transactions. */
  public interface Transactions {
    Object apply(Function<GradePorts, Object> work);

    default void run(Consumer<GradePorts> work) {
      apply(
          ports -> {
            work.accept(ports);
            return true;
          });
    }

    default <T> List<T> list(Function<GradePorts, List<T>> work) {
      AtomicReference<List<T>> result = new AtomicReference<>(List.of());
      run(ports -> result.set(work.apply(ports)));
      return result.get();
    }

    default <T> Optional<T> optional(Function<GradePorts, Optional<T>> work) {
      AtomicReference<Optional<T>> result = new AtomicReference<>(Optional.empty());
      run(ports -> result.set(work.apply(ports)));
      return result.get();
    }

    default int number(ToIntFunction<GradePorts> work) {
      AtomicInteger result = new AtomicInteger();
      run(ports -> result.set(work.applyAsInt(ports)));
      return result.get();
    }
  }
}

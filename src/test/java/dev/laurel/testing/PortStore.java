package dev.laurel.testing;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One kind of store behind a port, for the contract that all kinds keep: memory, H2, MariaDB. Each
 * call is a transaction.
 *
 * @param <P> the port
 */
public final class PortStore<P> {

  private interface Runner<P> {
    Object run(Function<P, Object> work);
  }

  private final String name;
  private final Runner<P> runner;

  private PortStore(String name, Runner<P> runner) {
    this.name = name;
    this.runner = runner;
  }

  /** All kinds; the port in memory is one for all calls. */
  public static <P> Stream<PortStore<P>> all(P memory, Function<EntityManager, P> stored) {
    return Stream.concat(
        Stream.of(new PortStore<P>("MEMORY", work -> work.apply(memory))),
        Stream.of(Databases.values())
            .map(
                db ->
                    new PortStore<P>(
                        db.name(), work -> db.<Object>call(em -> work.apply(stored.apply(em))))));
  }

  public boolean call(Predicate<P> work) {
    return Boolean.TRUE.equals(runner.run(work::test));
  }

  /** For assertions, which take any object. */
  public Object get(Function<P, Object> work) {
    return runner.run(work);
  }

  public void run(Consumer<P> work) {
    runner.run(
        port -> {
          work.accept(port);
          return true;
        });
  }

  @Override
  public String toString() {
    return name;
  }
}

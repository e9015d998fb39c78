package dev.laurel.credential.store;

import dev.laurel.credential.CredentialPorts;
import dev.laurel.credential.MemoryCredentials;
import dev.laurel.testing.AwardRows;
import dev.laurel.testing.Databases;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where credentials can be kept; all of these must behave alike. */
enum CredentialStores {
  MEMORY,
  H2,
  MARIADB;

  /** One run of a contract: transactions on one store, and awards to refer to. */
  interface Run {
    <T> T call(Function<CredentialPorts, T> work);

    String newAward();
  }

  Run open() {
    return switch (this) {
      case MEMORY -> memory();
      case H2 -> database(Databases.H2);
      case MARIADB -> database(Databases.MARIADB);
    };
  }

  private static Run memory() {
    MemoryCredentials memory = new MemoryCredentials();
    return run(
        work -> work.apply(new CredentialPorts(memory, memory, memory, memory)),
        () -> UUID.randomUUID().toString());
  }

  private static Run database(Databases db) {
    db.run(
        em -> {
          em.createNativeQuery("delete from credential_issued").executeUpdate();
          em.createNativeQuery("delete from credential").executeUpdate();
          em.createNativeQuery("delete from status_list").executeUpdate();
        });
    return run(
        work ->
            db.call(
                em ->
                    work.apply(
                        new CredentialPorts(
                            new JpaIntentions(em),
                            new JpaCredentials(em),
                            new JpaIssuedCredentials(em),
                            new JpaStatusListRecords(em)))),
        () -> db.call(AwardRows::add));
  }

  private static Run run(
      Function<Function<CredentialPorts, Object>, Object> transaction, Supplier<String> award) {
    return new Run() {
      @Override
      @SuppressWarnings("unchecked")
      public <T> T call(Function<CredentialPorts, T> work) {
        return (T) transaction.apply(work::apply);
      }

      @Override
      public String newAward() {
        return award.get();
      }
    };
  }
}

package dev.laurel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabasesIT {

  @ParameterizedTest
  @EnumSource(Databases.class)
  void a_migrated_database_answers(Databases db) {
    Object one = db.call(em -> em.createNativeQuery("select 1").getSingleResult());
    assertThat(((Number) one).intValue()).isEqualTo(1);
  }
}

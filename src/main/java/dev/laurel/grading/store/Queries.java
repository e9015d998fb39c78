package dev.laurel.grading.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;

/** SQL that answers rows. */
final class Queries {

  private Queries() {}

  /** Hibernate answers a native query with a result class as a typed one; the standard does not. */
  @SuppressWarnings("unchecked")
  static <T> TypedQuery<T> rows(EntityManager em, String sql, Class<T> type) {
    return (TypedQuery<T>) em.createNativeQuery(sql, type);
  }
}

package dev.laurel.roster.store;

/** Follows the links between learners who are one person. There are few of them, or none. */
final class MergesSql {

  /** The learners of the person of learner ?1. */
  static final String SAME_PERSON =
      "select l.id as learner_id from learner l where l.id = ?1 union"
          + " select t.learner_id from merged_learner s"
          + " join merged_learner t on t.kept_id = s.kept_id where s.learner_id = ?1";

  /** The learners of the people of learners ?2. */
  static final String SAME_PEOPLE =
      "select l.id as learner_id from learner l where l.id in ?2 union"
          + " select t.learner_id from merged_learner s"
          + " join merged_learner t on t.kept_id = s.kept_id where s.learner_id in ?2";

  private static final String KEYS =
      "select k.kind, k.key_value, k.learner_id from membership m"
          + " join person_key k on k.learner_id = m.learner_id"
          + " where k.deployment_id = ?1 and m.context_id = ?2 and k.kind in ?3";

  private static final String KEYS_OF_OTHERS =
      " select k.kind, k.key_value, m.learner_id from merged_learner t"
          + " join merged_learner s on s.kept_id = t.kept_id and s.learner_id <> t.learner_id"
          + " join membership m on m.learner_id = s.learner_id"
          + " join person_key k on k.learner_id = t.learner_id"
          + " left join membership h on h.learner_id = t.learner_id and h.context_id = m.context_id"
          + " where k.deployment_id = ?1 and m.context_id = ?2 and k.kind in ?3"
          + " and h.learner_id is null";

  /** Of disputes `d` over keys `k`: those between two people. */
  static final String NOT_ONE_PERSON =
      " and not exists (select 1 from merged_learner s"
          + " join merged_learner t on t.kept_id = s.kept_id"
          + " where s.learner_id = d.learner_id and t.learner_id = k.learner_id)";

  private MergesSql() {}

  /**
   * Of deployment ?1, course ?2 and kinds ?3.
   *
   * @param and a further condition on keys `k`
   */
  static String keysOfCourse(String and) {
    return KEYS + and + " union all" + KEYS_OF_OTHERS + and;
  }
}

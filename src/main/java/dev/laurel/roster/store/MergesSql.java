package dev.laurel.roster.store;

/** Follows the links between learners who are one person. There are few of them, or none. */
final class MergesSql {

  /** The learners of the person of learner ?1. */
  static final String SAME_PERSON =
      "select l.id as learner_id from learner l where l.id = ?1 union"
          + " select t.learner_id from merged_learner s"
          + " join merged_learner t on t.kept_id = s.kept_id where s.learner_id = ?1";

  /** Of deployment ?1, course ?2 and kinds ?3. */
  static final String KEYS_OF_COURSE =
      "select k.kind, k.key_value, k.learner_id from membership m"
          + " join person_key k on k.learner_id = m.learner_id"
          + " where k.deployment_id = ?1 and m.context_id = ?2 and k.kind in ?3"
          + " union all"
          + " select k.kind, k.key_value, m.learner_id from merged_learner t"
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
}

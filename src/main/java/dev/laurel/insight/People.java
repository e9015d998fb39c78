package dev.laurel.insight;

import dev.laurel.roster.LearnerKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The learners of all institutions, for operators, with what tells one from another. */
public interface People {

  /**
   * A learner, as an operator sees them.
   *
   * @param id Laurel's id of the learner
   * @param name as the LMS said it last
   * @param institution whose learner it is
   * @param keys under which LMSs know them
   * @param courses where they are or were
   * @param results how many standings they have
   * @param badges how many awards they have
   * @param keptId who stands for them, when they were merged; themselves when they stand for others
   */
  record Person(
      String id,
      Optional<String> name,
      String institution,
      List<Key> keys,
      List<Place> courses,
      long results,
      long badges,
      Optional<String> keptId) {

    public Person {
      keys = List.copyOf(keys);
      courses = List.copyOf(courses);
    }

    /** Whether somebody else stands for them. */
    public boolean isMerged() {
      return keptId.filter(kept -> !kept.equals(id)).isPresent();
    }
  }

  /**
   * A key.
   *
   * @param platform the name of the LMS that says it
   * @param disputed whether it was said of somebody else first, who keeps it
   */
  record Key(String platform, LearnerKey key, boolean disputed) {}

  /**
   * A course.
   *
   * @param active false when they have left it
   */
  record Place(String title, boolean active) {}

  /**
   * A key that an LMS said of two learners who are not one person.
   *
   * @param holderId with whom it stays
   * @param claimantId of whom it was said later
   */
  record Dispute(
      String platform,
      LearnerKey key,
      String holderId,
      Optional<String> holder,
      String claimantId,
      Optional<String> claimant) {}

  /**
   * Finds people by a key, or by a part of their name and of the title of a course.
   *
   * @param text a key as an LMS spells it, or a part of a name; empty for whoever is in the course
   * @param course a part of its title, or empty for any
   */
  List<Person> find(String text, String course, int limit);

  /** These, by name; as many statements for a hundred as for one. */
  List<Person> byIds(Collection<String> ids);

  /** Keys that two people claim, latest first. */
  List<Dispute> disputes(int limit);
}

package dev.laurel.insight;

import dev.laurel.grading.CourseHealth.Trouble;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What the channels of all courses have told. Each method is as many statements for all courses.
 */
public interface AllChannels {

  /**
   * @param contextId the course
   * @param news what the channel has told of it
   * @param refused how many reports were not taken of late
   */
  record Told(String contextId, ChannelNews.News news, long refused) {}

  /**
   * Results that wait to be decided about.
   *
   * @param stuck those that have failed three times or more
   */
  record Deciding(long rows, long stuck) {}

  /**
   * A course.
   *
   * @param platformId the LMS that it is of
   */
  record Place(String contextId, String title, String platformId) {}

  /**
   * Channels of active courses that tell of an activity, have grades waiting or had some refused;
   * in three statements.
   *
   * @param refusedSince refusals before are left out
   */
  List<Told> told(Instant refusedSince);

  /** The longest trouble with the gradebook of each course that has any. One statement. */
  Map<String, Trouble> troubles();

  /** By course, where anything waits. One statement. */
  Map<String, Deciding> deciding();

  /** The courses with these ids. One statement. */
  Map<String, Place> places(Collection<String> contextIds);
}

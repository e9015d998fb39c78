package dev.laurel.grading;

import java.util.List;

/** The gradebook of a course at its LMS. Every call leaves this machine. */
public interface GradeSource {

  /** All line items that the LMS shows to Laurel. */
  List<ListedItem> items(String contextId) throws LmsTrouble;

  /** The line items with this resource id and tag. */
  List<ListedItem> items(String contextId, String resourceId, String tag) throws LmsTrouble;

  /** Makes a column; asking twice makes two. */
  ListedItem create(String contextId, NewColumn column) throws LmsTrouble;

  /** Every result of one item. */
  List<LmsResult> results(String contextId, GradedItem item) throws LmsTrouble;
}

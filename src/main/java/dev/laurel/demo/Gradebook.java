package dev.laurel.demo;

import java.util.List;
import java.util.Optional;

/** The columns and cells of the gradebooks of all courses. */
public interface Gradebook {

  /** All columns by id. */
  List<GradeItem> items();

  /** The columns of one course by id. */
  List<GradeItem> itemsOf(String courseId);

  Optional<GradeItem> item(long id);

  /** The column, held for this transaction so that two scores for it cannot cross. */
  Optional<GradeItem> hold(long id);

  /** Stores a column under a new id and returns it; the id given is ignored. */
  GradeItem create(GradeItem item);

  void update(GradeItem item);

  /** The column and its cells are gone. */
  void delete(long id);

  /** The cells of a column that were ever filled, by user id. */
  List<Grade> grades(long itemId);

  List<Grade> allGrades();

  Optional<Grade> grade(long itemId, String userId);

  /** Every column of a tool is gone, and what was in it. */
  void deleteItemsOf(String toolId);

  void save(List<Grade> grades);
}

package dev.laurel.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@link Gradebook} without a database. */
public final class MemoryGradebook implements Gradebook {

  private final Map<Long, GradeItem> items = new TreeMap<>();
  private final Map<String, Grade> grades = new TreeMap<>();
  private long next;

  public MemoryGradebook(long next) {
    this.next = next;
  }

  /** Puts a column there under its own id. */
  void put(GradeItem item) {
    items.put(item.id(), item);
  }

  @Override
  public List<GradeItem> items() {
    return List.copyOf(items.values());
  }

  @Override
  public List<GradeItem> itemsOf(String courseId) {
    return items.values().stream().filter(item -> item.courseId().equals(courseId)).toList();
  }

  @Override
  public Optional<GradeItem> item(long id) {
    return Optional.ofNullable(items.get(id));
  }

  @Override
  public Optional<GradeItem> hold(long id) {
    return item(id);
  }

  @Override
  public GradeItem create(GradeItem item) {
    GradeItem made = item.numbered(next++);
    put(made);
    return made;
  }

  @Override
  public void update(GradeItem item) {
    put(item);
  }

  @Override
  public void delete(long id) {
    items.remove(id);
    grades.values().removeIf(grade -> grade.itemId() == id);
  }

  @Override
  public List<Grade> grades(long itemId) {
    return grades.values().stream().filter(grade -> grade.itemId() == itemId).toList();
  }

  @Override
  public List<Grade> allGrades() {
    return List.copyOf(grades.values());
  }

  @Override
  public Optional<Grade> grade(long itemId, String userId) {
    return Optional.ofNullable(grades.get(itemId + "-" + userId));
  }

  @Override
  public void deleteItemsOf(String toolId) {
    List.copyOf(items.values()).stream()
        .filter(item -> item.toolId().equals(toolId))
        .forEach(item -> delete(item.id()));
  }

  @Override
  public void save(List<Grade> saved) {
    saved.forEach(grade -> grades.put(grade.itemId() + "-" + grade.userId(), grade));
  }
}

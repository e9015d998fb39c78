package dev.laurel.grading.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.grading.ByHandForTests;
import dev.laurel.grading.Course;
import dev.laurel.grading.GradedItem;
import dev.laurel.grading.Grades;
import dev.laurel.grading.Listening;
import dev.laurel.roster.MemoryRoster;
import dev.laurel.testing.CourseVisitor;
import dev.laurel.testing.Doors;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;

/** A course with two learners and the pages on which they are marked by hand. */
abstract class HandWorld {

  final Listening world = new Listening();
  final ByHandForTests hand = new ByHandForTests(world, new MemoryRoster());
  final Course course = Grades.course(world.ids);
  final CourseVisitor visitor = new CourseVisitor(course);
  final Doors doors = Doors.of(HandDoors.all(hand, visitor, world.ids).toArray());
  final String base = "/courses/" + course.contextId() + "/by-hand";

  @BeforeEach
  void people() {
    hand.enrol(course, "ada", "Ada <b> Öztürk", "Learner", true);
    hand.enrol(course, "bob", "Bob", "Learner", true);
    hand.enrol(course, "teacher", "Ingrid", "Instructor", true);
  }

  Document page(String path, int status) throws UnsupportedEncodingException {
    return html(doors.get(path, "Accept", "text/html"), status);
  }

  static Document html(MockHttpResponse answer, int status) throws UnsupportedEncodingException {
    assertThat(answer.getStatus()).isEqualTo(status);
    return Jsoup.parse(answer.getContentAsString());
  }

  static String fields(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(i == 0 ? "" : "&").append(fields[i]).append('=');
      form.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  static String location(MockHttpResponse answer) {
    assertThat(answer.getStatus()).isEqualTo(303);
    String location = String.valueOf(answer.getOutputHeaders().getFirst("Location"));
    return location.substring(location.indexOf("/courses/"));
  }

  static String formOf(Document page) {
    return page.select("input[name=form]").val();
  }

  MockHttpResponse add(String name, String points) throws UnsupportedEncodingException {
    String form = formOf(page(base, 200));
    return doors.post(base, fields("form", form, "name", name, "points", points));
  }

  String sheet(GradedItem item) {
    return base + "/" + item.id();
  }

  MockHttpResponse mark(GradedItem item, String... more) throws UnsupportedEncodingException {
    String form = fields("form", formOf(page(sheet(item), 200)));
    return doors.post(sheet(item), form + "&" + fields(more));
  }
}

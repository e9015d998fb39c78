package dev.laurel.demo.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.demo.DemoRoom;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Doors;
import dev.laurel.testing.Visitor;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The pages of the demo LMS over one room, without its gate. */
final class DemoDoors {

  final DemoRoom room = new DemoRoom();
  final Doors doors;
  private String cookie = "none=1";

  DemoDoors() {
    this(Path.of("target", "no-such-folder"));
  }

  /**
   * @param data where Laurel leaves its mails
   */
  DemoDoors(Path data) {
    DemoPages pages = new DemoPages(room.site);
    CourseLinks links = new CourseLinks(room.courses, room.site);
    Visitors visitors = new Visitors(room.session);
    doors =
        Doors.of(
            new HomeResource(pages, room.site, room.people, room.session),
            new CourseResource(
                new CoursePage(pages, room.site, links, room.courses, room.people, room.installed),
                room.courses,
                room.copyCourse,
                visitors,
                pages,
                room.site),
            new AddResource(
                new AddPage(pages, room.site),
                visitors,
                room.courses,
                room.installed,
                room.addActivities,
                room.site),
            new GradebookResource(
                new GradebookPage(pages, room.site, links, room.school, room.computeGrades),
                room.courses,
                room.typeGrade,
                room.computeGrades,
                pages,
                room.site),
            new ToolsResource(
                new ToolsPage(pages, room.site, room.installed),
                room.inviteTool,
                room.installed,
                room.site),
            new MailResource(pages, room.site, room.mailbox(settings(data))),
            new LaunchResource(
                pages, room.site, visitors, room.courses, room.visits, room.startLaunch),
            new AuthResource(room.auth, room.key, visitors, pages),
            new ServicesResource(
                room.issueToken, room.calls, room.registerTool, room.document, room.faults),
            content(pages, visitors));
  }

  private ContentResource content(DemoPages pages, Visitors visitors) {
    return new ContentResource(
        room.receiveContent,
        room.saveContent,
        new ContentPage(pages, room.site),
        visitors,
        pages,
        room.site);
  }

  static Settings settings(Path data) {
    Settings fresh = Doors.settings(URI.create("http://localhost:8080"));
    return new Settings(
        fresh.baseUrl(),
        data,
        true,
        true,
        fresh.registrationsFile(),
        fresh.secret(),
        fresh.operatorPassword(),
        fresh.smtp(),
        fresh.poll());
  }

  /** From now on somebody is signed in. */
  DemoDoors as(String personId) {
    cookie = room.cookie(personId);
    return this;
  }

  MockHttpResponse get(String path) {
    return doors.get("/demo" + path, "Cookie", cookie);
  }

  MockHttpResponse post(String path, Map<String, String> form) {
    return doors.post("/demo" + path, Visitor.encode(form), "Cookie", cookie);
  }

  Document page(String path, int status) throws UnsupportedEncodingException {
    return html(get(path), status);
  }

  static Document html(MockHttpResponse answer, int status) throws UnsupportedEncodingException {
    assertThat(answer.getStatus()).isEqualTo(status);
    // RESTEasy escapes whole pages of a 400 where web.xml does not stop it from doing so.
    String text = answer.getContentAsString();
    return Jsoup.parse(status == 400 ? Parser.unescapeEntities(text, false) : text);
  }

  static String header(MockHttpResponse answer, String name) {
    return String.valueOf(answer.getOutputHeaders().getFirst(name));
  }
}

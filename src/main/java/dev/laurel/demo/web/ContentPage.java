package dev.laurel.demo.web;

import dev.laurel.demo.ContentItem;
import dev.laurel.demo.DemoSite;
import dev.laurel.demo.ReceiveContent.Content;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** Draws what was chosen in a tool, before it becomes activities. */
@Singleton
class ContentPage {

  private final DemoPages pages;
  private final DemoSite site;

  @Inject
  ContentPage(DemoPages pages, DemoSite site) {
    this.pages = pages;
    this.site = site;
  }

  Response refused(String reason) {
    return pages.inFrame(
        400,
        "The content was not added",
        main -> {
          main.element("p", reason, "role", "alert", "class", "message alert");
          back(main, site.url("/course"));
        });
  }

  Response preview(Content content) {
    String course = site.url("/course?course=" + content.visit().course().id());
    return pages.inFrame(
        200,
        content.items().isEmpty() ? "Nothing was chosen" : "Chosen content",
        main -> {
          message(main, content.message(), "status");
          message(main, content.error(), "alert");
          if (!content.items().isEmpty()) {
            main.element(
                "ul",
                list -> content.items().forEach(item -> entry(list, content, item)),
                "class",
                "tools");
            save(main, content.selection());
          }
          back(main, course);
        });
  }

  private static void message(Html main, String text, String role) {
    if (!text.isEmpty()) {
      main.element("p", text, "class", "message " + role, "dir", "auto");
    }
  }

  private static void entry(Html list, Content content, ContentItem item) {
    String title = item.title().isEmpty() ? content.visit().tool().name() : item.title();
    list.element(
        "li",
        entry -> {
          entry.element("h2", title, "dir", "auto");
          entry.element("p", item.text(), "dir", "auto");
          item.column()
              .filter(column -> content.visit().tool().registration().acceptsGrades())
              .ifPresent(
                  column -> {
                    String most = column.maximum().stripTrailingZeros().toPlainString();
                    entry.element("p", "With a column of " + most + " points in the gradebook");
                  });
        });
  }

  private void save(Html main, String selection) {
    main.element(
        "form",
        form -> {
          form.hidden(Map.of("selection", selection));
          form.element("button", "Save and return to course", "type", "submit");
        },
        "method",
        "post",
        "action",
        site.url("/course/save"),
        "target",
        "_top");
  }

  private static void back(Html main, String course) {
    main.element("p", p -> p.element("a", "Back to the course", "href", course, "target", "_top"));
  }
}

package dev.laurel.demo.web;

import dev.laurel.demo.DemoSite;
import dev.laurel.demo.PostForm;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;

/** The frame around every page of the demo LMS, and the headers that go with it. */
@Singleton
class DemoPages {

  private final DemoSite site;

  @Inject
  DemoPages(DemoSite site) {
    this.site = site;
  }

  String url(String path) {
    return site.url(path);
  }

  /** A page with the bar of the LMS. */
  Response page(int status, String title, Consumer<Html> body) {
    return whole(
        status,
        title,
        page -> {
          page.element("a", "Skip to the content", "class", "skip", "href", "#content");
          // With names, for the tool in the frame has landmarks too.
          page.element("header", this::bar, "class", "bar", "aria-label", "Demo LMS");
          page.element(
              "main",
              main -> {
                main.element("h1", title);
                body.accept(main);
              },
              "id",
              "content",
              "aria-label",
              "Page of the demo LMS");
        });
  }

  /** A page for a frame of ours: its links and forms lead out of the frame. */
  Response inFrame(int status, String title, Consumer<Html> body) {
    return whole(
        status,
        title,
        page ->
            page.element(
                "main",
                main -> {
                  main.element("h1", title);
                  body.accept(main);
                }));
  }

  /** A form that sends itself; the button is for browsers without script. */
  Response autoPost(PostForm form, String why) {
    return whole(
        200,
        why,
        page ->
            page.element(
                "form",
                inner -> {
                  inner.hidden(form.fields());
                  inner.element("p", why);
                  inner.element("button", "Continue", "type", "submit");
                },
                "method",
                "post",
                "action",
                form.action(),
                "data-auto",
                ""));
  }

  /** Moodle's answer to everything that it cannot make sense of. */
  Response invalidRequest() {
    return page(
        404,
        "Invalid request",
        main -> {
          main.element("p", "This launch cannot be used, or was used already.");
          main.element("p", p -> p.link(url("/course"), "Open the course again"));
        });
  }

  private void bar(Html bar) {
    bar.element("a", "Demo LMS", "class", "brand", "href", url(""));
    bar.element(
        "nav",
        nav -> {
          nav.link(url(""), "Home");
          nav.link(url("/course"), "Course");
          nav.link(url("/gradebook"), "Gradebook");
          nav.link(url("/tools"), "Tools");
          nav.link(url("/mail"), "Mail");
        },
        "aria-label",
        "Demo LMS");
  }

  private Response whole(int status, String title, Consumer<Html> body) {
    Html html = new Html();
    html.element(
        "html",
        document -> {
          document.element("head", head -> head(head, title));
          document.element("body", body);
        },
        "lang",
        "en");
    return Response.status(status)
        .header("Content-Type", "text/html; charset=utf-8")
        .header("Cache-Control", "no-store")
        .entity(html.toString())
        .build();
  }

  private void head(Html head, String title) {
    head.open("meta", "charset", "utf-8");
    head.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    head.element("title", title + " · Demo LMS");
    head.open("link", "rel", "icon", "href", url("/assets/icon.svg"));
    head.open("link", "rel", "stylesheet", "href", url("/assets/demo.css"));
    head.element("script", "", "src", url("/assets/submit.js"), "defer", "");
    head.element("script", "", "src", url("/assets/register.js"), "defer", "");
  }
}

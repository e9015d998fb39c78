package dev.laurel.demo.web;

import dev.laurel.demo.DemoSite;
import dev.laurel.demo.InstalledTools;
import dev.laurel.demo.Tool;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws the list of tools and the steps of a registration. */
@Singleton
class ToolsPage {

  private final DemoPages pages;
  private final DemoSite site;
  private final InstalledTools tools;

  @Inject
  ToolsPage(DemoPages pages, DemoSite site, InstalledTools tools) {
    this.pages = pages;
    this.site = site;
    this.tools = tools;
  }

  /**
   * @param address what stands in the field
   * @param wrong what is wrong with it
   */
  Response list(int status, String address, Optional<String> wrong) {
    return pages.page(
        status,
        "Tools",
        main -> {
          main.element(
              "p",
              "You are the administrator. A tool registers itself: give its registration address,"
                  + " agree with what it asks for, and activate it.",
              "class",
              "lead");
          main.element("h2", "Register a tool", "id", "register");
          wrong.ifPresent(
              text -> main.element("p", text, "role", "alert", "class", "message alert"));
          main.element("form", form -> field(form, address), post("/tools/register"));
          main.element("h2", "Tools of this LMS", "id", "tools");
          main.element(
              "ul", list -> tools.all().forEach(tool -> entry(list, tool)), "class", "tools");
        });
  }

  private static void field(Html form, String address) {
    form.element("label", "Registration address", "for", "url");
    form.element(
        "div",
        row -> {
          row.open(
              "input",
              "id",
              "url",
              "name",
              "url",
              "inputmode",
              "url",
              "autocomplete",
              "off",
              "spellcheck",
              "false",
              "required",
              "",
              "value",
              address);
          row.element("button", "Register", "type", "submit");
        },
        "class",
        "field");
  }

  private void entry(Html list, Tool tool) {
    list.element(
        "li",
        item -> {
          item.element("h3", tool.name(), "id", "t" + tool.id(), "dir", "auto");
          item.element(
              "p",
              tool.active() ? "Active" : "Pending: nobody can use it until you activate it",
              "class",
              tool.active() ? "state" : "message");
          item.element("p", tool.registration().description(), "dir", "auto");
          item.element("dl", facts -> facts(facts, tool));
          if (!tool.id().equals(DemoSite.TYPE_ID)) {
            item.element("div", row -> buttons(row, tool), "class", "actions");
          }
        });
  }

  private void facts(Html facts, Tool tool) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Client id", tool.clientId());
    all.put("Deployment", tool.id());
    all.put("Address", tool.registration().targetLinkUri());
    all.put("Key set", tool.registration().keySetUri());
    all.put("Grades", tool.registration().acceptsGrades() ? "Reads and writes its own" : "No");
    all.put("People", people(tool));
    all.forEach(
        (name, value) -> {
          facts.element("dt", name);
          facts.element("dd", value);
        });
  }

  private static String people(Tool tool) {
    String names = tool.registration().shared().names() ? "Names" : "No names";
    return names + (tool.registration().shared().emails() ? ", e-mail" : ", no e-mail");
  }

  private void buttons(Html row, Tool tool) {
    if (!tool.active()) {
      button(row, "/tools/activate", "Activate", tool);
    }
    button(row, "/tools/delete", "Delete", tool);
  }

  private void button(Html row, String path, String text, Tool tool) {
    row.element(
        "form",
        form -> {
          form.hidden(Map.of("tool", tool.id()));
          form.element("button", text, "type", "submit", "aria-describedby", "t" + tool.id());
        },
        post(path));
  }

  /** The question that Moodle asks when it knows a tool of the same domain. */
  Response newOrUpdate(String address, List<Tool> known) {
    return pages.page(
        200,
        "New, or known already?",
        main -> {
          main.element("p", "Tools of the same domain are registered here.", "class", "lead");
          main.element(
              "ul",
              list -> {
                known.forEach(
                    tool ->
                        choice(
                            list,
                            address,
                            tool.id(),
                            "Update " + tool.name() + ", deployment " + tool.id()));
                choice(list, address, "0", "Register as a new tool");
              },
              "class",
              "choices");
        });
  }

  private void choice(Html list, String address, String tool, String text) {
    list.element(
        "li",
        item ->
            item.element(
                "form",
                form -> {
                  form.hidden(Map.of("url", address, "tool", tool));
                  form.element("button", text, "type", "submit");
                },
                post("/tools/register")));
  }

  Response registering(String link) {
    return pages.page(
        200,
        "Registration",
        main ->
            main.element(
                "div",
                place -> {
                  place.element(
                      "p",
                      p -> {
                        p.text("The tool shows what it asks for. ");
                        p.element(
                            "a",
                            "Open it in a window",
                            "href",
                            link,
                            "target",
                            "_blank",
                            "data-window",
                            "");
                        p.text(" · ").link(site.url("/tools"), "Back to the tools");
                      });
                  ToolFrame.draw(place, "Registration", link, DemoSite.originOf(link));
                },
                "data-register",
                site.url("/tools")));
  }

  private String[] post(String path) {
    return new String[] {"method", "post", "action", site.url(path)};
  }
}

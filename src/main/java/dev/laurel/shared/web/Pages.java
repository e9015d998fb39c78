package dev.laurel.shared.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes HTML of a template and its model. A resource returns a {@link Page} (or a Response with one
 * as its entity); {@link WebFilter} renders it in the person's language just before it is sent.
 */
@Singleton
public class Pages {

  private final TemplateEngine engine;

  @Inject
  public Pages(TemplateEngine engine) {
    this.engine = engine;
  }

  /**
   * A page with its model.
   *
   * @param template for example {@code award/progress}: {@code src/main/jte/award/progress.jte},
   *     which has the parameters {@code Ui ui} and {@code model}
   */
  public static Page page(String template, Object model) {
    return new Page(template, model, 200, Map.of());
  }

  /** The HTML of a page, for one person. */
  public String render(Page page, Ui ui) {
    StringOutput html = new StringOutput(16_384);
    engine.render(page.template() + ".jte", Map.of("ui", ui, "model", page.model()), html);
    return html.toString();
  }

  /**
   * What a resource answers.
   *
   * @param template without the ending
   * @param model the template's {@code model}
   * @param status the HTTP status
   * @param properties steer {@link WebFilter}, by the names of its constants
   */
  public record Page(String template, Object model, int status, Map<String, String> properties) {

    /** A copy that nobody changes. */
    public Page {
      properties = Map.copyOf(properties);
    }

    /** The same page with another status: 422 for a form with errors. */
    public Page withStatus(int other) {
      return new Page(template, model, other, properties);
    }

    /** The same page with a property of the answer, for example {@link WebFilter#FORM_ACTION}. */
    public Page with(String property, String value) {
      Map<String, String> more = new HashMap<>(properties);
      more.put(property, value);
      return new Page(template, model, status, more);
    }
  }
}

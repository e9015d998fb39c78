package dev.laurel.shared.web;

import dev.laurel.testing.Doors;
import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every component with sample data, for the eyes and for axe; templates in src/test/jte. */
@Path("/gallery")
public final class GalleryResource {

  private final TemplateEngine engine =
      TemplateEngine.create(
          new Both(), java.nio.file.Path.of("target", "gallery-classes"), ContentType.Html);

  @GET
  @Path("{page: [a-z]+}/{language: en|de|es}")
  @Produces("text/html;charset=UTF-8")
  public String page(@PathParam("page") String page, @PathParam("language") String language) {
    Ui.Person person =
        new Ui.Person(
            Locale.forLanguageTag(language),
            ZoneId.of("Europe/Berlin"),
            "auto",
            "/gallery/" + page + "/" + language,
            "0197-test");
    Ui ui = new Ui(Messages.strict(), new AssetsResource(), person, Doors.NOW);
    StringOutput html = new StringOutput();
    engine.render(page + ".jte", Map.of("ui", ui), html);
    return html.toString();
  }

  @GET
  @Path("image/{name}")
  public Response image(@PathParam("name") String name) throws IOException {
    try (InputStream svg = getClass().getResourceAsStream("/badges/" + name + ".svg")) {
      return svg == null
          ? Response.status(404).build()
          : Response.ok(svg.readAllBytes()).type("image/svg+xml").build();
    }
  }

  private static final class Both implements CodeResolver {

    private final List<DirectoryCodeResolver> folders =
        List.of(
            new DirectoryCodeResolver(java.nio.file.Path.of("src", "main", "jte")),
            new DirectoryCodeResolver(java.nio.file.Path.of("src", "test", "jte")));

    @Override
    public @Nullable String resolve(String name) {
      return folders.stream()
          .filter(f -> f.exists(name))
          .findFirst()
          .map(f -> f.resolve(name))
          .orElse(null);
    }

    @Override
    public long getLastModified(String name) {
      return folders.stream()
          .filter(f -> f.exists(name))
          .findFirst()
          .map(f -> f.getLastModified(name))
          .orElse(0L);
    }
  }
}

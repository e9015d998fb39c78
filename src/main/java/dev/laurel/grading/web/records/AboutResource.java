package dev.laurel.grading.web.records;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** Which versions of xAPI are spoken (xAPI 1.0.3, part 3, section 2.8); open to everybody. */
@Singleton
@RecordApi
@Path("/api/xapi/about")
public class AboutResource {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String read() {
    Map<String, List<String>> about = Map.of("version", XapiVersion.KNOWN);
    return JSON.valueToTree(about).toString();
  }
}

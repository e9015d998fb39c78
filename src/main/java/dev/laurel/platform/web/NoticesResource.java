package dev.laurel.platform.web;

import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.NoticeVerifier;
import dev.laurel.platform.TakeNotice;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where LMSs tell what has happened (Platform Notification Service 1.0 §3.3). */
@Singleton
@Path("/lti/notices")
public class NoticesResource {

  private static final System.Logger LOG = System.getLogger(NoticesResource.class.getName());
  private static final int MOST_BYTES = 512 * 1024;
  private static final int TOO_LARGE = 413;

  private final TakeNotice takeNotice;

  @Inject
  public NoticesResource(TakeNotice takeNotice) {
    this.takeNotice = takeNotice;
  }

  /** Takes each notice by itself; those that are refused are named by their check. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response take(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return Response.status(TOO_LARGE).build();
    }
    List<String> refused = new ArrayList<>();
    try {
      NoticeVerifier.tokens(new String(bytes, StandardCharsets.UTF_8))
          .forEach(jwt -> take(jwt, refused));
    } catch (LaunchRejected noNotices) {
      refuse(noNotices, refused);
    }
    return refused.isEmpty() ? Response.ok().build() : answer(refused);
  }

  private void take(String jwt, List<String> refused) {
    try {
      takeNotice.take(jwt);
    } catch (LaunchRejected reason) {
      refuse(reason, refused);
    }
  }

  private static void refuse(LaunchRejected reason, List<String> refused) {
    LOG.log(Level.WARNING, "A notice was refused: {0}", reason.detail());
    refused.add("\"" + reason.check().name().toLowerCase(Locale.ROOT) + "\"");
  }

  private static Response answer(List<String> refused) {
    String checks = refused.stream().collect(Collectors.joining(",", "{\"refused\":[", "]}"));
    return Response.status(Response.Status.BAD_REQUEST)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(checks)
        .build();
  }
}

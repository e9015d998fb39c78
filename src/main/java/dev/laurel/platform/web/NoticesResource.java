package dev.laurel.platform.web;

import dev.laurel.lti.Check;
import dev.laurel.lti.LaunchRejected;
import dev.laurel.lti.NoticeVerifier;
import dev.laurel.platform.SubscribeToNotices;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Where LMSs tell what has happened (Platform Notification Service 1.0 §3.3). */
@Singleton
@Path(SubscribeToNotices.PATH)
public class NoticesResource {

  private static final System.Logger LOG = System.getLogger(NoticesResource.class.getName());
  private static final int MOST_BYTES = 512 * 1024;
  private static final int TOO_LARGE = 413;

  /** Whoever fails on one of them has not shown who sends it. */
  private static final Set<Check> UNPROVEN =
      EnumSet.of(Check.REGISTRATION_UNKNOWN, Check.ALGORITHM, Check.KEY_ID, Check.SIGNATURE);

  /** Anybody can fail on one of them, so they excuse no other notice of the same body. */
  private static final Set<Check> UNDECIDED =
      EnumSet.of(Check.MALFORMED, Check.PLATFORM_KEYS_UNREACHABLE);

  private final TakeNotice takeNotice;

  @Inject
  public NoticesResource(TakeNotice takeNotice) {
    this.takeNotice = takeNotice;
  }

  /**
   * Takes each notice by itself; those that are refused are named by their check. Where a notice
   * fails its proof and none beside it was proven, the answer is 403. 400 means that one was proven
   * and is not taken as it is, or that none got as far as its proof: what is posted is no notice,
   * or the keys of the LMS cannot be fetched.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response take(InputStream body) throws IOException {
    byte[] bytes = body.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      return Response.status(TOO_LARGE).build();
    }
    List<Check> refused = new ArrayList<>();
    boolean oneTaken = false;
    try {
      for (String jwt : NoticeVerifier.tokens(new String(bytes, StandardCharsets.UTF_8))) {
        oneTaken |= take(jwt, refused);
      }
    } catch (LaunchRejected noNotices) {
      refuse(noNotices, refused);
    }
    return refused.isEmpty()
        ? Response.ok().build()
        : answer(refused, oneTaken ? Response.Status.BAD_REQUEST : status(refused));
  }

  private boolean take(String jwt, List<Check> refused) {
    try {
      takeNotice.take(jwt);
      return true;
    } catch (LaunchRejected reason) {
      refuse(reason, refused);
      return false;
    }
  }

  private static void refuse(LaunchRejected reason, List<Check> refused) {
    LOG.log(Level.WARNING, "A notice was refused: {0}", reason.detail());
    refused.add(reason.check());
  }

  private static Response.Status status(List<Check> refused) {
    boolean unproven =
        refused.stream().anyMatch(UNPROVEN::contains)
            && refused.stream().allMatch(c -> UNDECIDED.contains(c) || UNPROVEN.contains(c));
    return unproven ? Response.Status.FORBIDDEN : Response.Status.BAD_REQUEST;
  }

  private static Response answer(List<Check> refused, Response.Status status) {
    String checks =
        refused.stream()
            .map(check -> "\"" + check.name().toLowerCase(Locale.ROOT) + "\"")
            .collect(Collectors.joining(",", "{\"refused\":[", "]}"));
    return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(checks).build();
  }
}

package dev.laurel.grading.web.records;

import dev.laurel.grading.records.AdmitSender;
import dev.laurel.grading.records.Dialect;
import dev.laurel.grading.records.SenderKey;
import dev.laurel.grading.records.TakeRecords;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where sensors of Caliper send envelopes (Caliper 1.2, Endpoint). */
@Singleton
@RecordApi
@Path("/api/caliper")
public class CaliperResource {

  private final AdmitSender admitSender;
  private final TakeRecords takeRecords;

  @Inject
  public CaliperResource(AdmitSender admitSender, TakeRecords takeRecords) {
    this.admitSender = admitSender;
    this.takeRecords = takeRecords;
  }

  /** Takes an envelope; a good answer has no body. */
  @POST
  public Response take(
      @HeaderParam("Authorization") @Nullable String authorization,
      @HeaderParam("Content-Type") @Nullable String type,
      InputStream body) {
    SenderKey key = admitSender.admit(Optional.ofNullable(authorization), Dialect.CALIPER);
    RecordBody.requireJson(type);
    takeRecords.caliper(key, RecordBody.read(body));
    return Response.ok().build();
  }
}

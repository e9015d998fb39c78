package dev.laurel.grading.web.records;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.laurel.grading.records.AdmitSender;
import dev.laurel.grading.records.Dialect;
import dev.laurel.grading.records.SenderKey;
import dev.laurel.grading.records.TakeRecords;
import dev.laurel.shared.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where learning record providers send statements (xAPI 1.0.3, part 3, section 2.1). */
@Singleton
@RecordApi
@Path("/api/xapi/statements")
public class StatementsResource {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final AdmitSender admitSender;
  private final TakeRecords takeRecords;

  @Inject
  public StatementsResource(AdmitSender admitSender, TakeRecords takeRecords) {
    this.admitSender = admitSender;
    this.takeRecords = takeRecords;
  }

  /** What comes beside the body. */
  public static class Call {
    @HeaderParam("Authorization")
    @Nullable String authorization;

    @HeaderParam(XapiVersion.HEADER)
    @Nullable String version;

    @HeaderParam("Content-Type")
    @Nullable String type;

    @QueryParam("statementId")
    @Nullable String statementId;
  }

  /** Takes one or a list, and tells their ids. */
  @POST
  public Response post(@BeanParam Call call, InputStream body) {
    SenderKey key = sender(call);
    RecordBody.requireJson(call.type);
    if (call.statementId != null) {
      throw Problem.of(400, "record-statement-id", "an id in the address of a POST");
    }
    List<String> ids = takeRecords.xapi(key, RecordBody.read(body), Optional.empty());
    return Response.ok(JSON.valueToTree(ids).toString(), MediaType.APPLICATION_JSON).build();
  }

  /** Takes the one whose id the address says. */
  @PUT
  public Response put(@BeanParam Call call, InputStream body) {
    SenderKey key = sender(call);
    RecordBody.requireJson(call.type);
    String id =
        Optional.ofNullable(call.statementId)
            .orElseThrow(() -> Problem.of(400, "record-statement-id", "no id in the address"));
    takeRecords.xapi(key, RecordBody.read(body), Optional.of(id));
    return Response.noContent().build();
  }

  /** Says that nothing can be read here. */
  @GET
  public Response get(@BeanParam Call call) {
    sender(call);
    throw Problem.forbidden("record-reading");
  }

  private SenderKey sender(Call call) {
    SenderKey key = admitSender.admit(Optional.ofNullable(call.authorization), Dialect.XAPI);
    XapiVersion.require(call.version);
    return key;
  }
}

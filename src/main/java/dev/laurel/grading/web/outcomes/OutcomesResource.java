package dev.laurel.grading.web.outcomes;

import dev.laurel.grading.AdmitOlderTool;
import dev.laurel.grading.AnswerOutcome;
import dev.laurel.grading.Digest;
import dev.laurel.grading.KeepOlderTools;
import dev.laurel.grading.OlderTool;
import dev.laurel.grading.web.CredentialGate;
import dev.laurel.lti.OAuthRefused;
import dev.laurel.lti.OutcomeRequest;
import dev.laurel.lti.OutcomeResponse;
import dev.laurel.lti.OutcomeUnreadable;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Basic Outcomes service of LTI 1.1 (section 6). Whatever this door says is an envelope: 200
 * also when what was asked cannot be done, 400 for what is no request, 401 for what is not signed
 * well (RFC 5849, section 3.2), 413 and 415; so is the 429 of {@link CredentialGate}. To other
 * methods and when Laurel is in trouble the answer is a problem, as everywhere (RFC 9457).
 */
@Singleton
@Path(KeepOlderTools.PATH)
public class OutcomesResource {

  private static final System.Logger LOG = System.getLogger(OutcomesResource.class.getName());

  private final AdmitOlderTool admitOlderTool;
  private final AnswerOutcome answerOutcome;
  private final Ids ids;

  @Inject
  public OutcomesResource(AdmitOlderTool admitOlderTool, AnswerOutcome answerOutcome, Ids ids) {
    this.admitOlderTool = admitOlderTool;
    this.answerOutcome = answerOutcome;
    this.ids = ids;
  }

  /** One operation. */
  @POST
  public Response take(
      @HeaderParam("Authorization") @Nullable List<String> authorization,
      @Context UriInfo address,
      @Context HttpHeaders headers,
      InputStream sent) {
    if (!isXml(headers.getMediaType())) {
      return answer(415, OutcomeResponse.unread("The content type must be application/xml"));
    }
    try {
      String query = address.getRequestUri().getRawQuery();
      byte[] body = sent.readNBytes(OutcomeRequest.MOST_BYTES + 1);
      if (body.length > OutcomeRequest.MOST_BYTES) {
        return answer(413, OutcomeResponse.unread("The message is larger than 64 kB"));
      }
      OlderTool tool = admitOlderTool.admit(only(authorization), query, body);
      return answer(
          200, answerOutcome.answer(tool, OutcomeRequest.parse(body), Digest.sha256(body)));
    } catch (OAuthRefused refused) {
      return refused(refused);
    } catch (OutcomeUnreadable broken) {
      return answer(400, OutcomeResponse.unread("The message cannot be read: " + said(broken)));
    } catch (IOException brokenOff) {
      return answer(400, OutcomeResponse.unread("The message broke off"));
    }
  }

  /** RFC 7303 has two names for it. */
  private static boolean isXml(@Nullable MediaType type) {
    return MediaType.APPLICATION_XML_TYPE.isCompatible(type)
        || MediaType.TEXT_XML_TYPE.isCompatible(type);
  }

  private static String only(@Nullable List<String> authorization) throws OAuthRefused {
    if (authorization == null || authorization.size() != 1) {
      throw new OAuthRefused(
          OAuthRefused.Check.HEADER, "one Authorization header is wanted, the form is not signed");
    }
    return authorization.getFirst();
  }

  /** RFC 5849, section 3.2, says which is which; a request without any header is to try again. */
  private Response refused(OAuthRefused refused) {
    int status =
        switch (refused.check()) {
          case PARAMETER, VERSION, METHOD -> 400;
          case HEADER, BODY_HASH, SIGNATURE, TIMESTAMP, NONCE -> 401;
        };
    Response answer =
        answer(
            status,
            OutcomeResponse.unread(
                "The signature is not accepted ("
                    + refused.check()
                    + "): "
                    + said(refused)
                    + ". Sign anew with the key and secret of this course."));
    return status == 401
        ? Response.fromResponse(answer).header("WWW-Authenticate", "OAuth realm=\"laurel\"").build()
        : answer;
  }

  private static String said(Exception refusal) {
    return String.valueOf(refusal.getMessage());
  }

  private Response answer(int status, OutcomeResponse response) {
    if (response.status() != OutcomeResponse.Status.SUCCESS) {
      LOG.log(Level.INFO, "{0} to an older tool: {1}", status, response.description());
    }
    return Response.status(status)
        .entity(response.toXml(ids.newId()))
        .type(MediaType.APPLICATION_XML_TYPE.withCharset("UTF-8"))
        .header("Cache-Control", "no-store")
        .build();
  }
}

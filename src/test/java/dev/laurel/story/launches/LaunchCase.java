package dev.laurel.story.launches;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One launch, told by what sets it apart from a good one. The README beside the cases explains
 * every member.
 */
record LaunchCase(
    String why,
    @Nullable String source,
    @Nullable Begin begin,
    @Nullable String login,
    @Nullable String token,
    @Nullable FormEdits initiation,
    @Nullable Edits header,
    @Nullable Edits claims,
    @Nullable String headerText,
    @Nullable String claimsText,
    @Nullable String charset,
    @Nullable Sign sign,
    @Nullable String compact,
    @Nullable StateKind state,
    @Nullable Before before,
    @Nullable FormEdits form,
    @Nullable Send send,
    Expect expect,
    @Nullable List<String> unseen) {

  /** The message that the case changes. */
  enum Begin {
    @JsonProperty("learner")
    LEARNER,
    @JsonProperty("instructor")
    INSTRUCTOR,
    @JsonProperty("deep linking")
    DEEP_LINKING,
    @JsonProperty("submission review")
    SUBMISSION_REVIEW
  }

  /** The state that comes back. */
  enum StateKind {
    @JsonProperty("own")
    OWN,
    @JsonProperty("of a second login")
    OF_A_SECOND_LOGIN,
    @JsonProperty("of another browser")
    OF_ANOTHER_BROWSER,
    @JsonProperty("expired")
    EXPIRED,
    @JsonProperty("sealed for something else")
    SEALED_FOR_SOMETHING_ELSE
  }

  /** What happened between login and answer. */
  enum Before {
    @JsonProperty("nothing")
    NOTHING,
    @JsonProperty("the same launch was accepted")
    ACCEPTED_ONCE
  }

  /**
   * How the token is signed.
   *
   * @param key whose key; without it the one of the LMS that the token is of
   * @param alg a JWS algorithm, or `none`
   * @param secret what serves as secret of an HMAC: `der`, `pem`, `jwk` or `modulus` of the key
   */
  record Sign(@Nullable String key, @Nullable String alg, @Nullable String secret) {}

  /** How the answer is sent. */
  record Send(@Nullable String method, @Nullable String path, @Nullable String type) {}

  /**
   * What must come of it.
   *
   * @param check the {@link dev.laurel.lti.Check} that refuses
   * @param problem the page that refuses, when it is no check's
   * @param status of the last answer
   * @param lands the end of the address that a person ends up on
   */
  record Expect(
      @Nullable String check, @Nullable String problem, int status, @Nullable String lands) {

    /** The key of the page's texts. */
    String page() {
      return check == null
          ? Objects.requireNonNullElse(problem, "")
          : "launch-" + check.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /** Fills in what most cases leave out. */
  LaunchCase {
    Objects.requireNonNull(why, "why is missing");
    Objects.requireNonNull(expect, "expect is missing");
    begin = begin == null ? Begin.LEARNER : begin;
    login = login == null ? "main" : login;
    token = token == null ? login : token;
    initiation = initiation == null ? FormEdits.none() : initiation;
    header = header == null ? Edits.none() : header;
    claims = claims == null ? Edits.none() : claims;
    headerText = headerText == null ? "<<json>>" : headerText;
    claimsText = claimsText == null ? "<<json>>" : claimsText;
    charset = charset == null ? "UTF-8" : charset;
    sign = sign == null ? new Sign(null, null, null) : sign;
    compact = compact == null ? "<<header>>.<<payload>>.<<signature>>" : compact;
    state = state == null ? StateKind.OWN : state;
    before = before == null ? Before.NOTHING : before;
    form = form == null ? FormEdits.none() : form;
    send = send == null ? new Send(null, null, null) : send;
    unseen = unseen == null ? List.of() : List.copyOf(unseen);
  }
}

package dev.laurel.lti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NoticeHandlersTest {
  private static final URI SERVICE = URI.create("https://lms.example/api/lti/notice-handlers/7");
  private static final String CLAIM = NoticesForTests.LTI + "platformnotificationservice";

  private final ScriptedPlatform platform = new ScriptedPlatform();
  private final PlatformForTests lms = new PlatformForTests();

  @Test
  void says_where_notices_go() {
    platform.then(200, "{}");
    new NoticeHandlers(platform.connection())
        .put(SERVICE, Notice.CONTEXT_COPY, URI.create("https://tool.example/lti/notices"));
    LtiRequest sent = platform.requests().getFirst();
    assertThat(sent.method()).isEqualTo("PUT");
    assertThat(sent.uri()).isEqualTo(SERVICE);
    assertThat(sent.body())
        .isEqualTo(
            "{\"notice_type\":\"LtiContextCopyNotice\","
                + "\"handler\":\"https://tool.example/lti/notices\"}");
    assertThat(platform.tokenRequests().getFirst().body()).contains("noticehandlers");
  }

  @Test
  void names_a_platform_that_does_not_allow_it() {
    platform.then(403, "{}");
    NoticeHandlers handlers = new NoticeHandlers(platform.connection());
    assertThatThrownBy(() -> handlers.put(SERVICE, Notice.CONTEXT_COPY, SERVICE))
        .isInstanceOf(Forbidden.class);
  }

  private VerifiedLaunch launch(Map<String, Object> offer) {
    Map<String, Object> claims = lms.resourceLinkClaims();
    claims.put(CLAIM, offer);
    return lms.launch(claims);
  }

  private static Map<String, Object> offer() {
    return new HashMap<>(
        Map.of(
            "service_versions", List.of("1.0"),
            "platform_notification_service_url", SERVICE.toString(),
            "scope", List.of(Scopes.NOTICE_HANDLERS),
            "notice_types_supported", List.of("LtiHelloWorldNotice", "LtiContextCopyNotice")));
  }

  @Test
  void launch_tells_what_the_platform_offers() {
    PnsEndpoint offered = launch(offer()).notices().orElseThrow();
    assertThat(offered.service()).isEqualTo(SERVICE);
    assertThat(offered.tellsOfCopies()).isTrue();
    assertThat(new PnsEndpoint(SERVICE, Set.of("LtiHelloWorldNotice")).tellsOfCopies()).isFalse();
  }

  @Test
  void offer_without_scope_or_of_another_version_is_none() {
    Map<String, Object> noScope = offer();
    noScope.put("scope", List.of());
    assertThat(launch(noScope).notices()).isEmpty();
    Map<String, Object> later = offer();
    later.put("service_versions", List.of("2.0"));
    assertThat(launch(later).notices()).isEmpty();
    assertThat(lms.launch(lms.resourceLinkClaims()).notices()).isEmpty();
  }
}

package dev.laurel.demo;

import dev.laurel.demo.Launches.Launch;
import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** A person goes to a tool: the form that starts the login there (Security 5.1.1.1). */
@Singleton
public class StartLaunch {

  /** As long as a Moodle session lasts by default. */
  private static final Duration KEPT = Duration.ofHours(8);

  private final DemoSite site;
  private final Launches launches;
  private final Ids ids;
  private final Clock clock;

  @Inject
  StartLaunch(DemoSite site, Launches launches, Ids ids, Clock clock) {
    this.site = site;
    this.launches = launches;
    this.ids = ids;
    this.clock = clock;
  }

  public PostForm start(Visit visit) {
    Instant now = clock.instant();
    String id = newId(visit);
    launches.forgetBefore(now.minus(KEPT));
    launches.add(new Launch(id, visit.person().id(), visit.errand(), now));

    Map<String, Object> hint = new LinkedHashMap<>();
    visit.activity().ifPresent(activity -> hint.put("cmid", activity.courseModule()));
    hint.put("launchid", id);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("iss", site.issuer().toString());
    fields.put("target_link_uri", visit.targetLinkUri());
    fields.put("login_hint", visit.person().id());
    fields.put("lti_message_hint", PhpJson.write(hint));
    fields.put("client_id", visit.tool().clientId());
    fields.put("lti_deployment_id", visit.tool().id());
    return new PostForm(visit.tool().registration().loginUri(), fields);
  }

  private String newId(Visit visit) {
    String random = HexFormat.of().formatHex(ids.bytes(8));
    return visit
        .activity()
        .map(activity -> "ltilaunch" + activity.linkId() + "_" + random)
        .orElse("ltilaunch_ContentItemSelectionRequest" + random);
  }
}

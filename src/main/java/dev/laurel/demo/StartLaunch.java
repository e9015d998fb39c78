package dev.laurel.demo;

import dev.laurel.demo.Course.Activity;
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

/** A person opens an activity: the form that starts the login at the tool (Security 5.1.1.1). */
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

  public PostForm start(Person person, Activity activity) {
    Instant now = clock.instant();
    String random = HexFormat.of().formatHex(ids.bytes(8));
    String id = "ltilaunch" + activity.linkId() + "_" + random;
    launches.forgetBefore(now.minus(KEPT));
    launches.add(new Launch(id, person.id(), activity.linkId(), now));

    Map<String, Object> hint = new LinkedHashMap<>();
    hint.put("cmid", activity.courseModule());
    hint.put("launchid", id);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("iss", site.issuer().toString());
    fields.put("target_link_uri", site.redirectUri());
    fields.put("login_hint", person.id());
    fields.put("lti_message_hint", PhpJson.write(hint));
    fields.put("client_id", site.clientId());
    fields.put("lti_deployment_id", DemoSite.TYPE_ID);
    return new PostForm(site.toolUrl("/lti/login"), fields);
  }
}

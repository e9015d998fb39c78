package dev.laurel.platform;

import dev.laurel.lti.TrialFinding;
import java.net.URI;
import java.util.List;

/** Tries what an LMS answers, within half a minute; changes nothing there. */
public interface PlatformTrials {

  /**
   * @param wanted the scopes to ask for
   * @param redirectUri where ID tokens would be posted
   */
  List<TrialFinding> run(RegisteredPlatform platform, List<String> wanted, URI redirectUri);
}

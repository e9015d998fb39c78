package dev.laurel.grading;

import dev.laurel.keys.Sealing;
import dev.laurel.platform.Deployment;
import dev.laurel.platform.RegisteredPlatform;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Problem;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the streams of Live Events: their addresses and whom they are bound to. */
@Singleton
public class KeepCanvasStreams {

  /** Where events are taken; the secret follows. */
  public static final String PATH = "/lti/canvas-events/";

  private static final String PURPOSE = "canvas-events";
  private static final int LONGEST_SECRET = 100;

  private final CanvasStreams streams;
  private final CountCanvasEvents counts;
  private final Sealing sealing;
  private final Ids ids;
  private final Settings settings;

  @Inject
  KeepCanvasStreams(
      CanvasStreams streams,
      CountCanvasEvents counts,
      Sealing sealing,
      Ids ids,
      Settings settings) {
    this.streams = streams;
    this.counts = counts;
    this.sealing = sealing;
    this.ids = ids;
    this.settings = settings;
  }

  /**
   * A deployment and its stream.
   *
   * @param stream empty when it is switched off
   * @param address what is pasted into Canvas; empty when the secret does not open any more
   */
  public record Shown(
      Deployment deployment, Optional<CanvasStream> stream, Optional<String> address) {}

  /** Every deployment of a registration. */
  public List<Shown> of(RegisteredPlatform platform) {
    List<String> rows = platform.deployments().stream().map(Deployment::id).toList();
    Map<String, CanvasStream> known =
        streams.of(rows).stream()
            .collect(Collectors.toMap(CanvasStream::deploymentRowId, Function.identity()));
    return platform.deployments().stream()
        .map(
            deployment -> {
              Optional<CanvasStream> stream = Optional.ofNullable(known.get(deployment.id()));
              return new Shown(deployment, stream, stream.flatMap(this::address));
            })
        .toList();
  }

  /** Switches Live Events on for a deployment. */
  @Transactional
  public void start(RegisteredPlatform platform, String deploymentRowId) {
    Deployment deployment = require(platform, deploymentRowId);
    streams.add(
        new CanvasStream(
            deployment.id(), secret(), Optional.empty(), false, CanvasStream.News.NONE));
  }

  /** Replaces the address: what comes to the old one is refused at once. */
  @Transactional
  public void renew(RegisteredPlatform platform, String deploymentRowId) {
    streams.replaceSecret(require(platform, deploymentRowId).id(), secret());
  }

  /** Forgets the stream; what was heard stays. */
  @Transactional
  public void stop(RegisteredPlatform platform, String deploymentRowId) {
    streams.remove(require(platform, deploymentRowId).id());
  }

  /** Forgets of which root account it is: the next event of a known course says it anew. */
  @Transactional
  public void unbind(RegisteredPlatform platform, String deploymentRowId) {
    streams.unbind(require(platform, deploymentRowId).id());
  }

  /** Says whether grades count of which nobody says whether they are posted. */
  @Transactional
  public void countUnstated(RegisteredPlatform platform, String deploymentRowId, boolean counts) {
    streams.countUnstated(require(platform, deploymentRowId).id(), counts);
  }

  Optional<CanvasStream> find(String secret) {
    return secret.length() > LONGEST_SECRET ? Optional.empty() : streams.bySecretHash(hash(secret));
  }

  void count(CanvasStream stream, int taken, int dropped) {
    counts.count(stream, taken, dropped);
  }

  private Deployment require(RegisteredPlatform platform, String deploymentRowId) {
    return platform
        .deploymentRow(deploymentRowId)
        .orElseThrow(() -> Problem.notFound("platform-unknown"));
  }

  private CanvasStream.SealedSecret secret() {
    String secret = ids.newToken();
    return new CanvasStream.SealedSecret(
        hash(secret), sealing.seal(PURPOSE, secret.getBytes(StandardCharsets.UTF_8)));
  }

  private static String hash(String secret) {
    return Digest.sha256(secret);
  }

  /** A secret that was sealed under another master key still works, and can only be replaced. */
  private Optional<String> address(CanvasStream stream) {
    try {
      byte[] secret = sealing.open(PURPOSE, stream.secret().sealed());
      return Optional.of(settings.url(PATH + new String(secret, StandardCharsets.UTF_8)));
    } catch (Sealing.NotSealedHere foreign) {
      return Optional.empty();
    }
  }
}

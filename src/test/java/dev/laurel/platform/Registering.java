package dev.laurel.platform;

import dev.laurel.keys.KeysForTests;
import dev.laurel.organisation.Issuer;
import dev.laurel.organisation.OpenTenant;
import dev.laurel.organisation.Tenant;
import dev.laurel.organisation.Tenants;
import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import dev.laurel.testing.Doors;
import dev.laurel.testing.HandClock;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The use cases of registrations over stores in memory, for tests. */
public final class Registering implements Tenants {

  public final HandClock clock = new HandClock();
  public final MemoryPlatforms platforms = new MemoryPlatforms();
  public final List<Tenant> tenants = new ArrayList<>();
  public final RegistrationRules rules;
  public final AddRegistration add;
  public final LoadRegistrations load;
  public final MemoryWaitingDeployments waiting = new MemoryWaitingDeployments();
  public final MemoryInvitations invitations = new MemoryInvitations();
  public final NoteDeployment note;
  public final DecideRegistration decide;
  public final Invite invite;
  public final AdmitRegistration admit;
  public final DescribeTool describe;
  public final MemoryFrames frames = new MemoryFrames();
  public final PlatformOrigins origins = new PlatformOrigins(platforms, frames, clock);
  public final NoteFrames noteFrames = new NoteFrames(origins, frames, clock);

  public Registering() {
    this(Doors.settings(URI.create("https://laurel.example")));
  }

  private Registering(Settings settings) {
    Ids ids = new Ids(clock);
    rules = new RegistrationRules(settings);
    OpenTenant open = new OpenTenant(this, KeysForTests.issuerKeys(clock), settings, ids, clock);
    add = new AddRegistration(platforms, open, rules, ids, clock);
    load = new LoadRegistrations(add, platforms, rules);
    note = new NoteDeployment(waiting, rules, ids, clock);
    decide = new DecideRegistration(platforms, waiting, add);
    invite = new Invite(invitations, ids, clock);
    admit = new AdmitRegistration(platforms, add, note, rules, ids, clock);
    describe = new DescribeTool(settings);
  }

  @Override
  public void add(Tenant tenant, Issuer issuer, Instant now) {
    tenants.add(tenant);
  }

  /** What a launch asks, over given registrations and a place for deployments that wait. */
  public static TrustedPlatforms trusted(
      KnownPlatforms platforms, WaitingDeployments waiting, Clock clock) {
    RegistrationRules rules =
        new RegistrationRules(Doors.settings(URI.create("https://laurel.example")));
    return new TrustedPlatforms(
        platforms,
        new NoteDeployment(waiting, rules, new Ids(clock), clock),
        new NoteFrames(
            new PlatformOrigins(new MemoryPlatforms(), new MemoryFrames(), clock),
            new MemoryFrames(),
            clock));
  }

  /** A registration without flaw. */
  public static RegistrationEntry entry(String name, String issuer, String... deployments) {
    return new RegistrationEntry(
        name,
        issuer,
        "client-1",
        List.of(deployments),
        issuer + "/auth",
        issuer + "/token",
        issuer + "/jwks",
        "");
  }
}

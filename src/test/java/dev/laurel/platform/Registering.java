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

  public Registering() {
    this(Doors.settings(URI.create("https://laurel.example")));
  }

  private Registering(Settings settings) {
    Ids ids = new Ids(clock);
    rules = new RegistrationRules(settings);
    OpenTenant open = new OpenTenant(this, KeysForTests.issuerKeys(clock), settings, ids, clock);
    add = new AddRegistration(platforms, open, rules, ids, clock);
    load = new LoadRegistrations(add, platforms, rules);
  }

  @Override
  public void add(Tenant tenant, Issuer issuer, Instant now) {
    tenants.add(tenant);
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

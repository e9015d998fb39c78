package dev.laurel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.organisation.Tenant;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class AddRegistrationTest {

  private final Registering world = new Registering();

  @Test
  void makes_each_deployment_a_tenant_of_its_own() {
    RegisteredPlatform added =
        world.add.add(Registering.entry("Moodle", "https://moodle.example", "1", "2"));
    assertThat(world.platforms.byId(added.id())).isPresent();
    assertThat(added.deployments()).extracting(Deployment::deploymentId).containsExactly("1", "2");
    assertThat(added.deployments())
        .extracting(Deployment::tenantId)
        .containsExactlyElementsOf(world.tenants.stream().map(Tenant::id).toList())
        .doesNotHaveDuplicates();
    assertThat(world.tenants).extracting(Tenant::name).containsExactly("Moodle (1)", "Moodle (2)");
  }

  @Test
  void names_the_only_tenant_as_the_lms() {
    world.add.add(Registering.entry("Moodle", "https://moodle.example", "1"));
    assertThat(world.tenants).extracting(Tenant::name).containsExactly("Moodle");
  }

  @Test
  void refuses_flaws_and_stores_nothing() {
    assertThatThrownBy(() -> world.add.add(Registering.entry("", "https://moodle.example", "1")))
        .isInstanceOf(RegistrationRefused.class)
        .extracting(e -> ((RegistrationRefused) e).flaws())
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .containsExactly(new Flaw("name", Flaw.Kind.MISSING));
    assertThat(world.platforms.all()).isEmpty();
    assertThat(world.tenants).isEmpty();
  }

  @Test
  void refuses_issuer_and_client_id_that_are_registered() {
    world.add.add(Registering.entry("Moodle", "https://moodle.example", "1"));
    assertThatThrownBy(
            () -> world.add.add(Registering.entry("Again", "https://moodle.example", "2")))
        .isInstanceOf(RegistrationRefused.class)
        .hasMessageContaining("registered already");
    assertThat(world.platforms.all()).hasSize(1);
  }

  @Test
  void takes_another_client_id_of_the_same_issuer() {
    RegistrationEntry one = Registering.entry("One", "https://canvas.example", "1");
    world.add.add(one);
    world.add.add(
        new RegistrationEntry(
            "Two",
            one.issuer(),
            "client-2",
            List.of("1"),
            one.authorizationEndpoint(),
            one.tokenEndpoint(),
            one.jwksUri(),
            ""));
    assertThat(world.platforms.all()).hasSize(2);
    assertThat(world.platforms.find(one.issuer(), java.util.Optional.empty()))
        .as("the issuer alone does not say which")
        .isEmpty();
  }

  @Test
  void adds_a_deployment_once() {
    RegisteredPlatform platform =
        world.add.add(Registering.entry("Moodle", "https://moodle.example", "1"));
    world.add.addDeployment(platform, "2");
    RegisteredPlatform now = world.platforms.byId(platform.id()).orElseThrow();
    world.add.addDeployment(now, "2");
    assertThat(world.platforms.byId(platform.id()).orElseThrow().deployments()).hasSize(2);
    assertThat(world.tenants).extracting(Tenant::name).containsExactly("Moodle", "Moodle (2)");
  }

  @Test
  void refuses_an_empty_deployment_id() {
    RegisteredPlatform platform =
        world.add.add(Registering.entry("Moodle", "https://moodle.example", "1"));
    assertThatThrownBy(() -> world.add.addDeployment(platform, " "))
        .isInstanceOf(RegistrationRefused.class);
  }
}

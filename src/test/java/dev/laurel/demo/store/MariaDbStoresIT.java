package dev.laurel.demo.store;

/** The same on a real MariaDB. */
class MariaDbStoresIT extends DemoStoresContract {

  @Override
  Stores.Kind kind() {
    return Stores.Kind.MARIADB;
  }
}

package dev.laurel.demo.store;

class MemoryStoresTest extends DemoStoresContract {

  @Override
  Stores.Kind kind() {
    return Stores.Kind.MEMORY;
  }
}

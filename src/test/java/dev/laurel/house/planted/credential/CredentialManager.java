package dev.laurel.house.planted.credential;

import dev.laurel.house.planted.demo.Toy;

/** Says nothing by its name, and plays with the demo. */
class CredentialManager {
  Toy toy = new Toy();
}

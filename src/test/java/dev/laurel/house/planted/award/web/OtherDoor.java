package dev.laurel.house.planted.award.web;

import dev.laurel.house.planted.grading.web.Door;

/** Enters the door of another room. */
class OtherDoor {
  Door door = new Door();
}

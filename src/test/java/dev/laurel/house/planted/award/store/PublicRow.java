package dev.laurel.house.planted.award.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row that others could take along. */
@Entity
public class PublicRow {
  @Id String id = "";
}

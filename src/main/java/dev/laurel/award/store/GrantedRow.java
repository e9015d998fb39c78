package dev.laurel.award.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "award_granted")
class GrantedRow extends OutboxRow {

  static GrantedRow of(String awardId) {
    GrantedRow row = new GrantedRow();
    row.awardId = awardId;
    return row;
  }
}

package dev.laurel.award.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

@Entity
@Table(name = "award_claimed")
class ClaimedRow extends OutboxRow {

  static ClaimedRow of(String awardId) {
    ClaimedRow row = new ClaimedRow();
    row.awardId = awardId;
    return row;
  }
}

package dev.laurel.achievement.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

@Entity
@Table(name = "achievement_watch")
@IdClass(WatchRow.Key.class)
@SuppressWarnings("NullAway.Init")
class WatchRow {

  record Key(String itemId, String achievementId) implements Serializable {}

  @Id
  @Column(name = "item_id")
  String itemId;

  @Id
  @Column(name = "achievement_id")
  String achievementId;

  static WatchRow of(String itemId, String achievementId) {
    WatchRow row = new WatchRow();
    row.itemId = itemId;
    row.achievementId = achievementId;
    return row;
  }
}

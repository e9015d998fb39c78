package dev.laurel.platform.store;

import dev.laurel.platform.Consumer;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "lti11_consumer")
@IdClass(ConsumerRow.Key.class)
@SuppressWarnings("NullAway.Init") // filled by Hibernate
class ConsumerRow {

  record Key(String platformId, String consumerKey) {}

  @Id
  @Column(name = "platform_id")
  private String platformId;

  @Id
  @Column(name = "consumer_key")
  private String consumerKey;

  @Column(name = "sealed_secret")
  private String sealedSecret;

  @Column(name = "created_at")
  private Instant createdAt;

  ConsumerRow() {}

  ConsumerRow(Consumer consumer) {
    this.platformId = consumer.platformId();
    this.consumerKey = consumer.key();
    this.sealedSecret = consumer.sealedSecret();
    this.createdAt = consumer.createdAt();
  }

  Consumer toConsumer() {
    return new Consumer(platformId, consumerKey, sealedSecret, createdAt);
  }
}

package dev.laurel.testing;

import dev.laurel.shared.WorkWaiting;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Remembers which stages were rung for. */
public final class Bells implements Event<WorkWaiting> {

  private final List<String> rung = new ArrayList<>();

  public List<String> rung() {
    return List.copyOf(rung);
  }

  @Override
  public void fire(WorkWaiting event) {
    rung.add(event.stage());
  }

  @Override
  public <U extends WorkWaiting> CompletionStage<U> fireAsync(U event) {
    fire(event);
    return CompletableFuture.completedFuture(event);
  }

  @Override
  public <U extends WorkWaiting> CompletionStage<U> fireAsync(
      U event, NotificationOptions options) {
    return fireAsync(event);
  }

  @Override
  public Event<WorkWaiting> select(Annotation... qualifiers) {
    return this;
  }

  @Override
  public <U extends WorkWaiting> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <U extends WorkWaiting> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
    throw new UnsupportedOperationException();
  }
}

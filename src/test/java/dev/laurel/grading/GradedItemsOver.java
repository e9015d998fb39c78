package dev.laurel.grading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A store over another one, for tests that change one thing of it. */
public abstract class GradedItemsOver implements GradedItems {

  protected final GradedItems items;

  protected GradedItemsOver(GradedItems items) {
    this.items = items;
  }

  @Override
  public Optional<GradedItem> byId(String id) {
    return items.byId(id);
  }

  @Override
  public List<GradedItem> byIds(Collection<String> ids) {
    return items.byIds(ids);
  }

  @Override
  public List<GradedItem> byUrls(String contextId, Channel channel, Collection<String> urls) {
    return items.byUrls(contextId, channel, urls);
  }

  @Override
  public int count(String contextId, Channel channel) {
    return items.count(contextId, channel);
  }

  @Override
  public List<GradedItem> ofContext(String contextId) {
    return items.ofContext(contextId);
  }

  @Override
  public void save(Collection<GradedItem> more) {
    items.save(more);
  }
}

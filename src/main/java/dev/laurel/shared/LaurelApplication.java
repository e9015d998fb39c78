package dev.laurel.shared;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that Laurel serves is a Jakarta REST resource below the root. CDI makes the resources
 * and hands them over: left to itself, RESTEasy wants of each a public constructor whose values it
 * knows, and has none for values that CDI injects.
 */
@ApplicationPath("/")
public class LaurelApplication extends Application {

  private static final String OURS = "dev.laurel.";

  @Inject @Nullable BeanManager beans;

  @Override
  @SuppressWarnings({"deprecation", "removal"})
  public Set<Object> getSingletons() {
    Set<Object> made = new HashSet<>();
    if (beans != null) {
      for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
        if (serves(bean)) {
          made.add(made(beans, bean));
        }
      }
    }
    return made;
  }

  private static boolean serves(Bean<?> bean) {
    Class<?> type = bean.getBeanClass();
    return type.getName().startsWith(OURS)
        && bean.getTypes().contains(type)
        && (type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class));
  }

  private static Object made(BeanManager beans, Bean<?> bean) {
    return beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean));
  }
}

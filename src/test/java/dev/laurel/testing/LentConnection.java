package dev.laurel.testing;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.hibernate.engine.spi.SessionImplementor;

/**
 * A data source that lends the connection of an entity manager, as the server's does within a
 * transaction; whoever closes it gives it back.
 */
final class LentConnection {

  private LentConnection() {}

  /**
   * @param prepared told of each statement
   */
  static DataSource of(EntityManager em, Runnable prepared) {
    return proxy(DataSource.class, (proxy, method, arguments) -> connection(em, prepared));
  }

  private static Connection connection(EntityManager em, Runnable prepared) {
    Connection real =
        em.unwrap(SessionImplementor.class)
            .getJdbcCoordinator()
            .getLogicalConnection()
            .getPhysicalConnection();
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("close")) {
            return null;
          }
          if (method.getName().equals("prepareStatement")) {
            prepared.run();
          }
          try {
            return method.invoke(real, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}

package dev.laurel.shared.remote;

import dev.laurel.shared.OutgoingHttp;
import dev.laurel.shared.Settings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * The guarded client: https only, addresses checked at the very resolution that the connection then
 * uses (so a name cannot change its mind between check and connect), no redirects, no cookies, no
 * more bytes than the request allows, and a deadline for the whole exchange that a slow drip of
 * bytes cannot stretch.
 */
@Singleton
public class GuardedHttp implements OutgoingHttp {

  private static final Timeout CONNECT = Timeout.ofSeconds(3);
  private static final Timeout QUIET = Timeout.ofSeconds(5);

  /** Moodle sends curly quotes in its Link header, as UTF-8. */
  private static final ManagedHttpClientConnectionFactory UTF8_HEADERS =
      ManagedHttpClientConnectionFactory.builder()
          .charCodingConfig(CharCodingConfig.custom().setCharset(StandardCharsets.UTF_8).build())
          .build();

  private final CloseableHttpClient client;
  private final boolean allowPlain;
  private final long deadlineMillis;
  private final Timer timer = new Timer("laurel-outgoing-deadline", true);

  @Inject
  public GuardedHttp(Settings settings, Settings.Outgoing outgoing) {
    this(
        settings.allowLoopback(),
        10_000,
        new PublicAddresses(settings.allowLoopback(), outgoing.allowedHosts()));
  }

  GuardedHttp(boolean allowLoopback, long deadlineMillis) {
    this(allowLoopback, deadlineMillis, new PublicAddresses(allowLoopback, Set.of()));
  }

  GuardedHttp(boolean allowPlain, long deadlineMillis, PublicAddresses addresses) {
    this.allowPlain = allowPlain;
    this.deadlineMillis = deadlineMillis;
    this.client = client(addresses);
  }

  private static CloseableHttpClient client(PublicAddresses addresses) {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setConnectionFactory(UTF8_HEADERS)
                .setMaxConnTotal(64)
                .setMaxConnPerRoute(16)
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(QUIET)
                        .setValidateAfterInactivity(Timeout.ofSeconds(1))
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(QUIET)
                .setConnectionRequestTimeout(CONNECT)
                .setRedirectsEnabled(false)
                .build())
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .setUserAgent("Laurel")
        .build();
  }

  @Override
  public Response send(Request request) throws IOException {
    requireAllowedAddress(request);
    HttpUriRequestBase call = new HttpUriRequestBase(request.method(), request.uri());
    request.headers().forEach(call::setHeader);
    if (request.body().length > 0) {
      call.setEntity(new ByteArrayEntity(request.body(), null));
    }
    TimerTask abort = abortAtDeadline(call);
    try {
      return client.execute(call, answer -> read(answer, request.mostBytes()));
    } catch (InterruptedIOException | IllegalStateException late) {
      throw new IOException("No whole answer in time from " + request.uri().getHost(), late);
    } finally {
      abort.cancel();
    }
  }

  private void requireAllowedAddress(Request request) throws Refused {
    String scheme = String.valueOf(request.uri().getScheme()).toLowerCase(Locale.ROOT);
    boolean secure = "https".equals(scheme);
    boolean plainLoopback =
        allowPlain
            && "http".equals(scheme)
            && PublicAddresses.namesLoopback(String.valueOf(request.uri().getHost()));
    if (!secure && !plainLoopback) {
      throw new Refused("Only https addresses are called, not " + scheme);
    }
    if (request.uri().getHost() == null || request.uri().getUserInfo() != null) {
      throw new Refused("An address needs a host and must not carry a user name");
    }
    if (request.uri().getPort() > 65_535) {
      throw new Refused("There is no such port");
    }
  }

  private TimerTask abortAtDeadline(HttpUriRequestBase call) {
    TimerTask task =
        new TimerTask() {
          @Override
          public void run() {
            call.abort();
          }
        };
    timer.schedule(task, deadlineMillis);
    return task;
  }

  private static Response read(ClassicHttpResponse answer, int mostBytes) throws IOException {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (Header header : answer.getHeaders()) {
      headers
          .computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(header.getValue());
    }
    return new Response(answer.getCode(), headers, body(answer, mostBytes));
  }

  private static byte[] body(ClassicHttpResponse answer, int mostBytes) throws IOException {
    if (answer.getEntity() == null) {
      return new byte[0];
    }
    Header length = answer.getFirstHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && answer.getEntity().getContentLength() > mostBytes) {
      throw tooMuch(mostBytes);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] part = new byte[8192];
    InputStream in = answer.getEntity().getContent();
    for (int count = in.read(part); count >= 0; count = in.read(part)) {
      all.write(part, 0, count);
      if (all.size() > mostBytes) {
        throw tooMuch(mostBytes);
      }
    }
    return all.toByteArray();
  }

  private static IOException tooMuch(int mostBytes) {
    return new IOException("The answer is larger than " + mostBytes + " bytes");
  }

  @PreDestroy
  void close() {
    timer.cancel();
    client.close(CloseMode.GRACEFUL);
  }
}

package dev.laurel.shared.web;

import dev.laurel.shared.Ids;
import dev.laurel.shared.Settings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Stands around every request: gives it a correlation id, renders the page it answers, and sets the
 * security headers. Other filters steer it by properties of the request, resources by those of the
 * page.
 */
@Provider
@PreMatching
@Singleton
public class WebFilter implements ContainerRequestFilter, ContainerResponseFilter {

  /** Property: a locale or its tag, known from the launch; a choice on the page goes before it. */
  public static final String LOCALE = "laurel.locale";

  /** Property: sources of CSP frame-ancestors, as one string; without it nobody may frame. */
  public static final String FRAME_ANCESTORS = "laurel.frame-ancestors";

  /** Property: sources of CSP form-action, as one string; without it {@code 'self'}. */
  public static final String FORM_ACTION = "laurel.form-action";

  /**
   * Property: a prefix of the address that stood for the browser and was taken off; every own
   * address in the answer gets it back (see {@link AddressPrefix}).
   */
  public static final String ADDRESS_PREFIX = "laurel.address-prefix";

  /** Property and header: names the request in the log and to the person. */
  public static final String CORRELATION_ID = "X-Correlation-ID";

  /** Header, in the demo only: which template drew the page, for whoever changes it. */
  static final String TEMPLATE = "Laurel-Page";

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._=-]+");
  private static final Pattern GOOD_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");
  private static final String YEAR =
      "; Path=/; Max-Age=31536000; SameSite=None; Secure; Partitioned";

  private final Pages pages;
  private final Messages messages;
  private final AssetsResource assets;
  private final Ids ids;
  private final Clock clock;
  private final Settings settings;

  @Inject
  public WebFilter(
      Pages pages,
      Messages messages,
      AssetsResource assets,
      Ids ids,
      Clock clock,
      Settings settings) {
    this.pages = pages;
    this.messages = messages;
    this.assets = assets;
    this.ids = ids;
    this.clock = clock;
    this.settings = settings;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String given = request.getHeaderString(CORRELATION_ID);
    String id = given != null && GOOD_ID.matcher(given).matches() ? given : ids.newId();
    request.setProperty(CORRELATION_ID, id);
    MDC.put("correlationId", id);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    try {
      render(request, response);
      secure(request, response.getHeaders());
      AddressPrefix.into(response.getHeaders(), settings.baseUrl().toString(), prefix(request));
      rememberLanguage(request, response.getHeaders());
    } finally {
      MDC.remove("correlationId");
    }
  }

  private void render(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Pages.Page page) {
      page.properties().forEach(request::setProperty);
      String html = AddressPrefix.into(pages.render(page, ui(request)), prefix(request));
      MediaType type = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
      response.setEntity(html, new Annotation[0], type);
      if (response.getStatus() == 200) {
        response.setStatus(page.status());
      }
      response.getHeaders().putSingle("Content-Language", locale(request).toLanguageTag());
      response.getHeaders().add("Vary", "Accept, Accept-Language, Cookie");
      if (settings.demo()) {
        response.getHeaders().putSingle(TEMPLATE, page.template());
      }
      if (!response.getHeaders().containsKey("Cache-Control")) {
        response.getHeaders().putSingle("Cache-Control", "no-store");
      }
    }
  }

  private void secure(ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
    headers.putSingle(CORRELATION_ID, id(request));
    headers.putSingle(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action "
            + property(request, FORM_ACTION, "'self'")
            + "; frame-ancestors "
            + property(request, FRAME_ANCESTORS, "'none'"));
    headers.putSingle("X-Content-Type-Options", "nosniff");
    // Without an origin a form would be refused, so an address that holds a secret stays ours.
    boolean secret = !prefix(request).isEmpty();
    headers.putSingle(
        "Referrer-Policy", secret ? "same-origin" : "strict-origin-when-cross-origin");
    headers.putSingle(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if ("https".equals(settings.baseUrl().getScheme())) {
      headers.putSingle("Strict-Transport-Security", "max-age=31536000");
    }
  }

  private Ui ui(ContainerRequestContext request) {
    String theme = cookie(request, "laurel-theme");
    return new Ui(
        messages,
        assets,
        new Ui.Person(
            locale(request),
            zone(request),
            "light".equals(theme) || "dark".equals(theme) ? theme : "auto",
            pathWithoutLanguage(request.getUriInfo().getRequestUri()),
            id(request)),
        clock.instant());
  }

  /**
   * A page that lives by its query is the same page in another language. Nothing is repeated that
   * could mean something to anybody else.
   */
  private static String pathWithoutLanguage(URI address) {
    String query =
        Stream.of(Objects.toString(address.getRawQuery(), "").split("&"))
            .filter(pair -> PLAIN.matcher(pair).matches() && !pair.startsWith("lang="))
            .collect(Collectors.joining("&"));
    return address.getRawPath() + (query.isEmpty() ? "" : "?" + query);
  }

  private static String prefix(ContainerRequestContext request) {
    return property(request, ADDRESS_PREFIX, "");
  }

  private static String id(ContainerRequestContext request) {
    return property(request, CORRELATION_ID, "unknown");
  }

  private static String property(ContainerRequestContext request, String name, String otherwise) {
    return Objects.toString(request.getProperty(name), otherwise);
  }

  private static Locale locale(ContainerRequestContext request) {
    List<Locale> wanted = new ArrayList<>();
    String launched = property(request, LOCALE, "").replace('_', '-');
    for (String tag : List.of(asked(request), cookie(request, "laurel-lang"), launched)) {
      wanted.add(Locale.forLanguageTag(tag));
    }
    wanted.addAll(request.getAcceptableLanguages());
    return Messages.spoken(wanted);
  }

  private static String asked(ContainerRequestContext request) {
    return Objects.toString(request.getUriInfo().getQueryParameters().getFirst("lang"), "");
  }

  private static void rememberLanguage(
      ContainerRequestContext request, MultivaluedMap<String, Object> headers) {
    Locale asked = Locale.forLanguageTag(asked(request));
    if (Messages.LANGUAGES.contains(asked)) {
      headers.add("Set-Cookie", "laurel-lang=" + asked.getLanguage() + YEAR);
    }
  }

  private static ZoneId zone(ContainerRequestContext request) {
    try {
      String name = cookie(request, "laurel-zone").replace('.', '/');
      return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  private static String cookie(ContainerRequestContext request, String name) {
    @Nullable Cookie cookie = request.getCookies().get(name);
    return cookie == null ? "" : Objects.toString(cookie.getValue(), "");
  }
}

package dev.laurel.shared.web;

import dev.laurel.shared.Problem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Style sheets, scripts and fonts from {@code /assets} of the WAR. The address holds a hash of the
 * content, so that a browser may keep an answer forever and never shows an old one. A style sheet
 * names its fonts as {@code asset:NAME}.
 */
@Singleton
@Path("/assets")
public class AssetsResource {

  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String BRIEFLY = "public, max-age=60";
  private static final Pattern NAME = Pattern.compile("([a-z0-9-]+/)*[a-z0-9-]+\\.[a-z0-9]+");
  private static final Pattern REFERENCE = Pattern.compile("asset:([a-z0-9/-]+\\.[a-z0-9]+)");
  private static final Map<String, String> ELSEWHERE =
      Map.of("htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=UTF-8",
          "js", "text/javascript;charset=UTF-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "txt", "text/plain;charset=UTF-8");

  private final Map<String, Asset> assets = new ConcurrentHashMap<>();

  /** The address of an asset, with the hash of its content. */
  public String url(String name) {
    Asset asset = find(name);
    if (asset == null) {
      throw new IllegalArgumentException("No asset " + name);
    }
    return "/assets/" + asset.hash() + "/" + name;
  }

  /** The asset; under an old hash the present content, to be kept for a minute only. */
  @GET
  @Path("{hash}/{name: .+}")
  public Response get(
      @PathParam("hash") String hash,
      @PathParam("name") String name,
      @HeaderParam("Accept-Encoding") @Nullable String accepted) {
    Asset asset = find(name);
    if (asset == null) {
      throw Problem.notFound("page-unknown");
    }
    boolean gzip = asset.gzip() != null && accepted != null && accepted.contains("gzip");
    Response.ResponseBuilder answer =
        Response.ok(gzip ? asset.gzip() : asset.bytes())
            .header("Content-Type", asset.type())
            .header("Cache-Control", hash.equals(asset.hash()) ? FOREVER : BRIEFLY)
            .header("Vary", "Accept-Encoding");
    return (gzip ? answer.header("Content-Encoding", "gzip") : answer).build();
  }

  private @Nullable Asset find(String name) {
    Asset known = assets.get(name);
    if (known != null || !NAME.matcher(name).matches()) {
      return known;
    }
    Asset loaded = load(name);
    if (loaded != null) {
      assets.put(name, loaded);
    }
    return loaded;
  }

  private @Nullable Asset load(String name) {
    String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    String resource = ELSEWHERE.getOrDefault(name, "/assets/" + name);
    try (InputStream stream = AssetsResource.class.getResourceAsStream(resource)) {
      if (type == null || stream == null) {
        return null;
      }
      byte[] bytes = type.startsWith("text/css") ? linked(stream) : stream.readAllBytes();
      return new Asset(bytes, zipped(type, bytes), type, hash(bytes));
    } catch (IOException broken) {
      throw new UncheckedIOException(resource, broken);
    }
  }

  private byte[] linked(InputStream css) throws IOException {
    String text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
    return REFERENCE
        .matcher(text)
        .replaceAll(match -> url(match.group(1)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte @Nullable [] zipped(String type, byte[] bytes) throws IOException {
    if (!type.startsWith("text/") && !type.endsWith("+xml")) {
      return null;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, never leaves this class
  private record Asset(byte[] bytes, byte @Nullable [] gzip, String type, String hash) {}
}

package dev.laurel.lti;

import static dev.laurel.lti.PlatformForTests.CLIENT_ID;
import static dev.laurel.lti.PlatformForTests.KID;
import static dev.laurel.lti.Refusal.PLATFORM;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tokens that are wrong as tokens, whatever they claim. */
final class HostileTokens {
  private HostileTokens() {}

  static Stream<Refusal> all() {
    return Stream.of(forms(), algorithms(), keys(), signatures()).flatMap(List::stream);
  }

  private static List<Refusal> forms() {
    String valid = PLATFORM.idToken(PLATFORM.resourceLinkClaims());
    String header = "{\"alg\":\"RS256\",\"kid\":\"" + KID + "\"}";
    String claims = PlatformForTests.json(PLATFORM.resourceLinkClaims());
    String deep = "{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}";
    return List.of(
        malformed("empty", ""),
        malformed("two parts", valid.substring(0, valid.lastIndexOf('.'))),
        malformed("five parts, as an encrypted token has", valid + ".a.b"),
        malformed("no signature", valid.substring(0, valid.lastIndexOf('.') + 1)),
        malformed("padded base64", valid + "=="),
        malformed("white space behind it", valid + " "),
        malformed("longer than 64 KiB", PLATFORM.signed(header, " ".repeat(70_000))),
        malformed("header is no object", PLATFORM.signed("[]", claims)),
        malformed("payload is no object", PLATFORM.signed(header, "\"text\"")),
        malformed("payload is empty", PLATFORM.signed(header, " ")),
        malformed("payload is no JSON", PLATFORM.signed(header, "{sub}")),
        malformed("payload is two objects", PLATFORM.signed(header, claims + claims)),
        malformed("payload nests deeply", PLATFORM.signed(header, deep)),
        malformed(
            "payload has a key twice",
            PLATFORM.signed(header, claims.replaceFirst("\\{", "{\"sub\":\"admin\","))),
        malformed(
            "header has a key twice",
            PLATFORM.signed(header.replaceFirst("\\{", "{\"alg\":\"none\","), claims)),
        malformed("payload is not UTF-8", notUtf8(header)));
  }

  private static List<Refusal> algorithms() {
    String claims = PlatformForTests.json(PLATFORM.resourceLinkClaims());
    String none = Base64URL.encode("{\"alg\":\"none\",\"kid\":\"" + KID + "\"}").toString();
    return List.of(
        Refusal.ofToken("alg none", Check.ALGORITHM, none + "." + Base64URL.encode(claims) + ".AA"),
        Refusal.ofToken("HS256 with the public key", Check.ALGORITHM, hs256WithPublicKey(claims)),
        Refusal.ofHeader("{\"alg\":\"None\",\"kid\":\"" + KID + "\"}", Check.ALGORITHM),
        Refusal.ofHeader("{\"alg\":\"RS384\",\"kid\":\"" + KID + "\"}", Check.ALGORITHM),
        Refusal.ofHeader("{\"alg\":\"RS512\",\"kid\":\"" + KID + "\"}", Check.ALGORITHM),
        Refusal.ofHeader("{\"alg\":\"ES256\",\"kid\":\"" + KID + "\"}", Check.ALGORITHM),
        Refusal.ofHeader("{\"alg\":\"rs256\",\"kid\":\"" + KID + "\"}", Check.ALGORITHM),
        Refusal.ofHeader("{\"alg\":256,\"kid\":\"" + KID + "\"}", Check.ALGORITHM),
        Refusal.ofHeader("{\"kid\":\"" + KID + "\"}", Check.ALGORITHM),
        Refusal.ofHeader(
            "{\"alg\":\"RS256\",\"kid\":\"" + KID + "\",\"crit\":[\"b64\"],\"b64\":false}",
            Check.ALGORITHM));
  }

  private static List<Refusal> keys() {
    return List.of(
        Refusal.ofHeader("{\"alg\":\"RS256\"}", Check.KEY_ID),
        Refusal.ofHeader("{\"alg\":\"RS256\",\"kid\":\"\"}", Check.KEY_ID),
        Refusal.ofHeader("{\"alg\":\"RS256\",\"kid\":1}", Check.KEY_ID),
        Refusal.ofHeader("{\"alg\":\"RS256\",\"kid\":\"imsglobal\"}", Check.KEY_ID),
        new Refusal(
            "the key set cannot be fetched",
            Check.PLATFORM_KEYS_UNREACHABLE,
            () ->
                new IdTokenVerifier(
                        (uri, kid) -> {
                          throw new IOException("down");
                        },
                        PlatformForTests.CLOCK,
                        Duration.ZERO)
                    .verify(
                        PLATFORM.idToken(PLATFORM.resourceLinkClaims()),
                        PLATFORM.registration(),
                        PLATFORM.expected())));
  }

  private static List<Refusal> signatures() {
    Map<String, Object> claims = PLATFORM.resourceLinkClaims();
    String mine = PLATFORM.idToken(claims);
    String bringsKey =
        "{\"alg\":\"RS256\",\"kid\":\""
            + KID
            + "\",\"jwk\":"
            + PlatformForTests.impostor().key().toPublicJWK()
            + "}";
    return List.of(
        Refusal.ofToken(
            "another platform's key under the same kid",
            Check.SIGNATURE,
            PlatformForTests.impostor().idToken(claims)),
        Refusal.ofToken(
            "a key that the token brings along",
            Check.SIGNATURE,
            PlatformForTests.impostor().signed(bringsKey, PlatformForTests.json(claims))),
        Refusal.ofToken(
            "the signature of another token",
            Check.SIGNATURE,
            withSignatureOf(mine, PLATFORM.idToken(PLATFORM.deepLinkingClaims()))),
        Refusal.ofToken(
            "a signature of one byte", Check.SIGNATURE, mine.replaceFirst("[^.]*$", "AA")));
  }

  private static Refusal malformed(String title, String token) {
    return Refusal.ofToken(title, Check.MALFORMED, token);
  }

  private static String withSignatureOf(String token, String other) {
    return token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));
  }

  private static String notUtf8(String header) {
    byte[] latin1 = ("{\"sub\":\"" + CLIENT_ID + "é\"}").getBytes(StandardCharsets.ISO_8859_1);
    return PLATFORM.signed(header, latin1);
  }

  private static String hs256WithPublicKey(String claims) {
    try {
      JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(KID).build();
      byte[] secret = PLATFORM.key().toRSAPublicKey().getEncoded();
      String input = header.toBase64URL() + "." + Base64URL.encode(claims);
      return input
          + "."
          + new MACSigner(secret).sign(header, input.getBytes(StandardCharsets.US_ASCII));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}

package dev.laurel.lti;

import com.nimbusds.jose.util.Base64URL;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * An RSA key of 2048 bits that signs in microseconds, because it has sixteen small primes in place
 * of two large ones. Anyone can factor it; a fuzzer does not mind.
 */
final class QuickKey {

  private static final int PRIMES = 16;
  private static final BigInteger E = BigInteger.valueOf(65_537);
  private static final String SHA_256_INFO = "003031300d060960864801650304020105000420";

  private final List<Part> parts;
  private final BigInteger modulus;

  QuickKey() {
    Random random = new Random(1);
    List<BigInteger> primes =
        Stream.generate(() -> BigInteger.probablePrime(129, random))
            .filter(p -> p.subtract(BigInteger.ONE).gcd(E).equals(BigInteger.ONE))
            .limit(PRIMES)
            .toList();
    this.modulus = primes.stream().reduce(BigInteger.ONE, BigInteger::multiply);
    this.parts = primes.stream().map(prime -> Part.of(prime, modulus)).toList();
  }

  RSAPublicKey publicKey() {
    try {
      return (RSAPublicKey)
          KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, E));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RS256 (RFC 8017 §8.2.1) over any header and payload. */
  String sign(byte[] header, byte[] payload) {
    String input = Base64URL.encode(header) + "." + Base64URL.encode(payload);
    byte[] signature = new byte[(modulus.bitLength() + 7) / 8];
    byte[] value = root(padded(input)).toByteArray();
    int copied = Math.min(value.length, signature.length);
    System.arraycopy(value, value.length - copied, signature, signature.length - copied, copied);
    return input + "." + Base64URL.encode(signature);
  }

  private BigInteger padded(String input) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(input.getBytes(StandardCharsets.US_ASCII));
      String info = SHA_256_INFO + HexFormat.of().formatHex(hash);
      int length = (modulus.bitLength() + 7) / 8;
      return new BigInteger("0001" + "ff".repeat(length - 2 - info.length() / 2) + info, 16);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private BigInteger root(BigInteger message) {
    return parts.stream()
        .map(part -> part.root(message))
        .reduce(BigInteger.ZERO, BigInteger::add)
        .mod(modulus);
  }

  /** One prime's part of the e-th root (Chinese remainder theorem). */
  private record Part(BigInteger prime, BigInteger d, BigInteger coefficient) {

    static Part of(BigInteger prime, BigInteger modulus) {
      BigInteger others = modulus.divide(prime);
      return new Part(
          prime,
          E.modInverse(prime.subtract(BigInteger.ONE)),
          others.multiply(others.modInverse(prime)));
    }

    BigInteger root(BigInteger message) {
      return message.mod(prime).modPow(d, prime).multiply(coefficient);
    }
  }
}

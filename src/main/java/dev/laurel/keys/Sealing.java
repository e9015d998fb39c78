package dev.laurel.keys;

import dev.laurel.shared.Ids;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts and authenticates what leaves Laurel's hands or rests on a disk: AES-256-GCM under a key
 * that is derived from the master key for one purpose (HKDF, RFC 5869), so that what was sealed for
 * one purpose opens for no other.
 */
@Singleton
public class Sealing {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final MasterKey master;
  private final Ids ids;
  private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

  @Inject
  public Sealing(MasterKey master, Ids ids) {
    this.master = master;
    this.ids = ids;
  }

  /**
   * @param purpose what it is for: a constant
   * @return base64url without padding
   */
  public String seal(String purpose, byte[] plain) {
    byte[] nonce = ids.bytes(NONCE_BYTES);
    byte[] sealed = crypt(Cipher.ENCRYPT_MODE, purpose, nonce, plain, 0, plain.length);
    ByteBuffer whole = ByteBuffer.allocate(nonce.length + sealed.length);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(whole.put(nonce).put(sealed).array());
  }

  /**
   * @throws NotSealedHere when it was changed, or sealed with another key or for another purpose
   */
  public byte[] open(String purpose, String sealed) {
    byte[] whole = decode(sealed);
    if (whole.length < NONCE_BYTES + TAG_BITS / 8) {
      throw new NotSealedHere("too short");
    }
    byte[] nonce = java.util.Arrays.copyOf(whole, NONCE_BYTES);
    return crypt(
        Cipher.DECRYPT_MODE, purpose, nonce, whole, NONCE_BYTES, whole.length - NONCE_BYTES);
  }

  private static byte[] decode(String sealed) {
    try {
      return Base64.getUrlDecoder().decode(sealed);
    } catch (IllegalArgumentException notBase64) {
      throw new NotSealedHere("not base64url");
    }
  }

  private byte[] crypt(int mode, String purpose, byte[] nonce, byte[] in, int from, int length) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key(purpose), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(in, from, length);
    } catch (GeneralSecurityException failure) {
      if (mode == Cipher.DECRYPT_MODE) {
        throw new NotSealedHere("does not open for " + purpose);
      }
      throw new IllegalStateException("AES-GCM is not to be had", failure);
    }
  }

  /** There are a few purposes, and a key takes as long as what it is for. */
  private SecretKeySpec key(String purpose) throws GeneralSecurityException {
    @Nullable SecretKeySpec known = keys.get(purpose);
    if (known != null) {
      return known;
    }
    SecretKeySpec derived = derived(purpose);
    keys.put(purpose, derived);
    return derived;
  }

  private SecretKeySpec derived(String purpose) throws GeneralSecurityException {
    byte[] extracted = hmac("laurel".getBytes(StandardCharsets.UTF_8), master.bytes());
    byte[] info = (purpose + "\u0001").getBytes(StandardCharsets.UTF_8);
    return new SecretKeySpec(hmac(extracted, info), "AES");
  }

  private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(data);
  }

  /** Somebody changed it, or the master key is another one than it was sealed with. */
  public static final class NotSealedHere extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotSealedHere(String message) {
      super(message);
    }
  }
}

package dev.laurel.lti;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

/** Signs what the Tool says: RS256 with {@code kid} (Security Framework 1.0 §5.4, §6.1). */
final class Signing {
  private Signing() {}

  static String sign(ToolKey key, JWTClaimsSet claims) {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(key.kid()).build();
    SignedJWT jwt = new SignedJWT(header, claims);
    try {
      jwt.sign(new RSASSASigner(key.jwk()));
    } catch (JOSEException e) {
      throw new IllegalStateException("the tool key " + key.kid() + " cannot sign", e);
    }
    return jwt.serialize();
  }
}

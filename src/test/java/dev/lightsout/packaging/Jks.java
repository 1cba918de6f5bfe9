package dev.lightsout.packaging;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.Map;
import java.util.SortedMap;

/**
 * Trusted certificates in the JDK's own format. Its own code writes the time into it, so that no
 * two files are alike; this writes 1970. The format is documented in its source alone ({@code
 * sun.security.provider.JavaKeyStore}).
 */
final class Jks {
  private static final int MAGIC = 0xFEEDFEED;
  private static final int VERSION = 2;
  private static final int TRUSTED = 2;

  /** Goes into the checksum between the password and the contents. */
  private static final String WHITENER = "Mighty Aphrodite";

  private Jks() {}

  /**
   * Its bytes.
   *
   * @param certificates by their aliases
   * @param password for the checksum; what is public is not encrypted
   */
  static byte[] of(SortedMap<String, Certificate> certificates, String password)
      throws IOException, GeneralSecurityException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeInt(certificates.size());
    for (Map.Entry<String, Certificate> entry : certificates.entrySet()) {
      byte[] encoded = entry.getValue().getEncoded();
      out.writeInt(TRUSTED);
      out.writeUTF(entry.getKey());
      out.writeLong(0);
      out.writeUTF(entry.getValue().getType());
      out.writeInt(encoded.length);
      out.write(encoded);
    }
    out.write(checksum(bytes.toByteArray(), password));
    return bytes.toByteArray();
  }

  private static byte[] checksum(byte[] contents, String password) throws GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance("SHA-1");
    digest.update(password.getBytes(StandardCharsets.UTF_16BE));
    digest.update(WHITENER.getBytes(StandardCharsets.UTF_8));
    return digest.digest(contents);
  }
}

package dev.lightsout.cloud;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The trusted certificates in a key store of the JDK's own format, JKS, in which a JDK up to 17 has
 * its authorities, unread but for their names. The format is documented in its source alone ({@code
 * sun.security.provider.JavaKeyStore}).
 *
 * @param certificates each as it is encoded
 */
record JksFile(List<Certificate> certificates) {
  private static final int MAGIC = 0xFEEDFEED;
  private static final int NEWER = 2;
  private static final int TRUSTED = 2;

  /**
   * A certificate.
   *
   * @param subject its name, encoded
   * @param encoded all of it
   */
  record Certificate(ByteBuffer subject, byte[] encoded) {

    /** Reads the rest of it. */
    X509Certificate read() throws CertificateException {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(encoded));
    }
  }

  /** Reads the file; empty if it has another format, or holds anything but such certificates. */
  static Optional<JksFile> read(byte[] file) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      if (in.readInt() != MAGIC || in.readInt() != NEWER) {
        return Optional.empty();
      }
      List<Certificate> certificates = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        if (in.readInt() != TRUSTED) {
          return Optional.empty();
        }
        skipAliasAndDate(in);
        if (!in.readUTF().equals("X.509")) {
          return Optional.empty();
        }
        byte[] encoded = in.readNBytes(in.readInt());
        certificates.add(new Certificate(subject(encoded), encoded));
      }
      return Optional.of(new JksFile(certificates));
    } catch (IOException
        | BufferUnderflowException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      // It is not whole. The JDK will say so.
      return Optional.empty();
    }
  }

  private static void skipAliasAndDate(DataInputStream in) throws IOException {
    in.readUTF();
    in.readLong();
  }

  /** RFC 5280, 4.1: what comes before the subject, and the subject. */
  private static ByteBuffer subject(byte[] encoded) {
    Der fields = new Der(encoded).inside().inside();
    if (fields.tag() == Der.VERSION) {
      fields.skip();
    }
    for (String before : List.of("serialNumber", "signature", "issuer", "validity")) {
      fields.skip();
    }
    return fields.whole();
  }
}

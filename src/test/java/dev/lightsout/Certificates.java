package dev.lightsout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * An authority that signs certificates (RFC 5280), made anew each time so that no key lies about.
 * Written by hand, since Java has no public way to make one.
 */
public final class Certificates {
  private static final char[] OPEN = "changeit".toCharArray();

  /** What its keys are: names of Java's, and the identifier that a certificate has for them. */
  private enum Kind {
    EC("EC", new ECGenParameterSpec("secp256r1"), "SHA256withECDSA", "06082a8648ce3d040302"),
    RSA(
        "RSA",
        new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4),
        "SHA256withRSA",
        "06092a864886f70d01010b0500");

    private final String algorithm;
    private final AlgorithmParameterSpec size;
    private final String signature;
    private final String identifier;

    Kind(String algorithm, AlgorithmParameterSpec size, String signature, String identifier) {
      this.algorithm = algorithm;
      this.size = size;
      this.signature = signature;
      this.identifier = identifier;
    }
  }

  private static final String COMMON_NAME = "0603550403";
  private static final String BASIC_CONSTRAINTS = "0603551d13";
  private static final String SUBJECT_ALT_NAME = "0603551d11";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private static final int UTF8_STRING = 0x0c;
  private static final int PRINTABLE_STRING = 0x13;

  private final Kind kind;
  private final int spelling;
  private final KeyPair keys;
  private final Certificate authority;

  /** One whose keys are on an elliptic curve, P-256. */
  public Certificates() throws GeneralSecurityException, IOException {
    this(Kind.EC, UTF8_STRING);
  }

  /** One whose keys are of RSA. */
  public static Certificates rsa() throws GeneralSecurityException, IOException {
    return new Certificates(Kind.RSA, UTF8_STRING);
  }

  /** One that encodes its name otherwise in what it signs than in its own certificate. */
  public static Certificates spelledOtherwise() throws GeneralSecurityException, IOException {
    return new Certificates(Kind.EC, PRINTABLE_STRING);
  }

  private Certificates(Kind kind, int spelling) throws GeneralSecurityException, IOException {
    this.kind = kind;
    this.spelling = spelling;
    this.keys = keys();
    // cA = TRUE
    byte[] constraints = extension(BASIC_CONSTRAINTS, der(0x30, hex("0101ff")));
    authority = certificate(name(), keys, Instant.now().plus(Duration.ofDays(1)), constraints);
  }

  /** The authority's own certificate: who trusts it trusts all that it signs. */
  public Certificate authority() {
    return authority;
  }

  /** A store that trusts the authority, and nobody else. */
  public void trustedIn(Path file) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("authority", authority);
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, OPEN);
    }
  }

  /** A certificate that the authority signs for a server. */
  public Certificate signed(Instant until) throws GeneralSecurityException, IOException {
    return certificate(
        "server", keys(), until, extension(SUBJECT_ALT_NAME, der(0x30, der(0x82, hex("61")))));
  }

  /** A server's side of TLS, with a certificate for that address until then. */
  public SSLContext serverAt(String address, Instant until)
      throws GeneralSecurityException, IOException {
    KeyPair own = keys();
    // iPAddress [7]
    byte[] name = der(0x30, der(0x87, InetAddress.getByName(address).getAddress()));
    Certificate signed = certificate("server", own, until, extension(SUBJECT_ALT_NAME, name));
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setKeyEntry("server", own.getPrivate(), OPEN, new Certificate[] {signed, authority});
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, OPEN);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private Certificate certificate(String name, KeyPair of, Instant until, byte[] extension)
      throws GeneralSecurityException, IOException {
    byte[] algorithm = der(0x30, hex(kind.identifier));
    byte[] from = time(until.minus(Duration.ofDays(2)));
    byte[] content =
        der(
            0x30,
            der(0xa0, hex("020102")),
            der(0x02, BigInteger.valueOf(System.nanoTime()).toByteArray()),
            algorithm,
            named(name(), spelling),
            der(0x30, from, time(until)),
            named(name, UTF8_STRING),
            of.getPublic().getEncoded(),
            der(0xa3, der(0x30, extension)));
    Signature signature = Signature.getInstance(kind.signature);
    signature.initSign(keys.getPrivate());
    signature.update(content);
    byte[] whole = der(0x30, content, algorithm, der(0x03, hex("00"), signature.sign()));
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(whole));
  }

  private String name() {
    return "authority with keys of " + kind;
  }

  private KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind.algorithm);
    generator.initialize(kind.size);
    return generator.generateKeyPair();
  }

  private static byte[] named(String name, int spelling) throws IOException {
    byte[] text = der(spelling, name.getBytes(StandardCharsets.UTF_8));
    return der(0x30, der(0x31, der(0x30, hex(COMMON_NAME), text)));
  }

  private static byte[] time(Instant time) throws IOException {
    return der(0x18, TIME.format(time).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] extension(String id, byte[] value) throws IOException {
    return der(0x30, hex(id), der(0x04, value));
  }

  /** Tag, length, value (X.690). */
  private static byte[] der(int tag, byte[]... parts) throws IOException {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      value.write(part);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(tag);
    int length = value.size();
    if (length >= 0x100) {
      whole.write(0x82);
      whole.write(length >> 8);
    } else if (length >= 0x80) {
      whole.write(0x81);
    }
    whole.write(length);
    whole.write(value.toByteArray());
    return whole.toByteArray();
  }

  private static byte[] hex(String text) {
    return java.util.HexFormat.of().parseHex(text);
  }
}

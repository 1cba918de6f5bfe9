package dev.lightsout.bench.cold;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate for 127.0.0.1, made for one run: RSA with 2048 bits, below an intermediate
 * authority and a root, which is how public ones are made. Clients are sent the first two.
 */
final class LocalCertificate {
  private static final String OPEN = "changeit";

  private record Maker(String alias, String signer, String extension) {}

  private static final List<Maker> CHAIN =
      List.of(
          new Maker("root", "", "bc:critical=ca:true"),
          new Maker("intermediate", "root", "bc:critical=ca:true"),
          new Maker("server", "intermediate", "san=ip:127.0.0.1"));

  private final Path directory;
  private final KeyStore store;

  /** Makes it. */
  LocalCertificate(Path directory) throws IOException, GeneralSecurityException {
    this.directory = directory;
    Path file = directory.resolve("server.p12");
    Files.deleteIfExists(file);
    for (Maker maker : CHAIN) {
      Shell.run(command(maker, file));
    }
    this.store = KeyStore.getInstance(file.toFile(), OPEN.toCharArray());
  }

  /** A port of this machine that shows it. */
  ServerSocket port() throws GeneralSecurityException, IOException {
    return server()
        .getServerSocketFactory()
        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private SSLContext server() throws GeneralSecurityException, IOException {
    Certificate[] chain = store.getCertificateChain("server");
    Key key = store.getKey("server", OPEN.toCharArray());
    KeyStore shown = KeyStore.getInstance("PKCS12");
    shown.load(null, null);
    shown.setKeyEntry("server", key, OPEN.toCharArray(), Arrays.copyOf(chain, chain.length - 1));
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(shown, OPEN.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }

  /**
   * The JDK's own trusted certificates and the root, in the form that costs a program least to
   * read: a JKS that is opened without a password is not decrypted.
   */
  Path trustedByJava() throws IOException, GeneralSecurityException {
    Path own = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");
    KeyStore from = KeyStore.getInstance(own.toFile(), OPEN.toCharArray());
    KeyStore to = KeyStore.getInstance("JKS");
    to.load(null, null);
    for (String alias : Collections.list(from.aliases())) {
      to.setCertificateEntry(alias, from.getCertificate(alias));
    }
    to.setCertificateEntry("lights-out-bench", root());
    return stored(to, directory.resolve("trusted.jks").toAbsolutePath());
  }

  /** A store with nothing but the root, in the same form. */
  void trustAlone(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("JKS");
    store.load(null, null);
    store.setCertificateEntry("lights-out-bench", root());
    stored(store, file);
  }

  private static Path stored(KeyStore store, Path file)
      throws IOException, GeneralSecurityException {
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, OPEN.toCharArray());
    }
    return file;
  }

  /** The root, as Node.js takes it in addition to its own. */
  Path trustedByNode() throws IOException, GeneralSecurityException {
    Path file = directory.resolve("root.pem").toAbsolutePath();
    String text = Base64.getMimeEncoder().encodeToString(root().getEncoded());
    Files.writeString(
        file, "-----BEGIN CERTIFICATE-----\n" + text + "\n-----END CERTIFICATE-----\n");
    return file;
  }

  private Certificate root() throws GeneralSecurityException {
    return store.getCertificate("root");
  }

  private static List<String> command(Maker maker, Path file) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(
        List.of("-genkeypair", "-alias", maker.alias(), "-dname", "CN=" + maker.alias()));
    command.addAll(List.of("-keyalg", "RSA", "-keysize", "2048", "-validity", "2"));
    command.addAll(List.of("-ext", maker.extension()));
    command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12"));
    command.addAll(List.of("-storepass", OPEN));
    if (!maker.signer().isEmpty()) {
      command.addAll(List.of("-signer", maker.signer()));
    }
    return command;
  }
}

package dev.lightsout.cloud;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The authorities whose certificates this JVM trusts, found where JSSE finds them (JSSE Reference
 * Guide, "Customizing the Default Keystores and Truststores"): in the file that a system property
 * names or in {@code jssecacerts} of the JDK, and if that cannot be read in its {@code cacerts}.
 *
 * @param file the property's value; null: the JDK's own; {@code NONE}: no file
 * @param type the store's format
 * @param provider who reads it; empty: whoever can
 * @param password checks its integrity; empty: it is not checked
 */
record Authorities(String file, String type, String provider, String password) {
  private static final String FILE = "javax.net.ssl.trustStore";
  private static final String NONE = "NONE";
  private static final String LOCKED =
      "; without " + FILE + "Password none is found in a PKCS12 that is locked";

  /** What the JDK reads a JKS as, too (its security property keystore.type.compat). */
  private static final Set<String> TYPES = Set.of("JKS", "PKCS12");

  /** Those of this JVM. */
  static Authorities trusted() {
    return new Authorities(
        System.getProperty(FILE),
        System.getProperty(FILE + "Type", KeyStore.getDefaultType()),
        System.getProperty(FILE + "Provider", ""),
        System.getProperty(FILE + "Password", ""));
  }

  /** Reads them, some 150; without a file there are none. */
  KeyStore read() throws GeneralSecurityException, IOException {
    KeyStore store =
        provider.isEmpty() ? KeyStore.getInstance(type) : KeyStore.getInstance(type, provider);
    char[] key = password.isEmpty() ? null : password.toCharArray();
    Optional<File> found = found();
    if (found.isEmpty()) {
      store.load(null, key);
      return store;
    }
    try (InputStream in = new FileInputStream(found.get())) {
      store.load(in, key);
    } catch (IOException e) {
      // Without its cause, by which alone a network's exceptions are told.
      String why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new IOException("the trust store " + found.get() + " cannot be read: " + why);
    }
    if (store.size() == 0) {
      throw new IOException("the trust store " + found.get() + " holds no authority" + LOCKED);
    }
    return store;
  }

  /**
   * The same, their certificates unread; empty if the file is for the JDK to read: because of its
   * format, or to check its integrity.
   */
  Optional<JksFile> unread() throws IOException {
    Optional<File> found = found();
    if (found.isEmpty()
        || !TYPES.contains(type.toUpperCase(Locale.ROOT))
        || !provider.isEmpty()
        || !password.isEmpty()) {
      return Optional.empty();
    }
    return JksFile.read(Files.readAllBytes(found.get().toPath()));
  }

  private Optional<File> found() {
    if (NONE.equals(file)) {
      return Optional.empty();
    }
    String security = System.getProperty("java.home") + "/lib/security/";
    return Stream.of(file == null ? security + "jssecacerts" : file, security + "cacerts")
        .map(File::new)
        .filter(candidate -> candidate.isFile() && candidate.canRead())
        .findFirst();
  }
}

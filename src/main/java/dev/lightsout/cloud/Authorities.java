package dev.lightsout.cloud;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The authorities whose certificates this JVM trusts, found where JSSE finds them (JSSE Reference
 * Guide, "Customizing the Default Keystores and Truststores"): in the file that a system property
 * names, else in {@code jssecacerts}, else in {@code cacerts} of the JDK.
 *
 * @param file the property's value; null: the JDK's own; {@code NONE}: nobody is trusted
 * @param type the store's format
 * @param password checks its integrity; empty: it is not checked, as JSSE has it
 */
record Authorities(String file, String type, String password) {
  private static final String FILE = "javax.net.ssl.trustStore";
  private static final String NONE = "NONE";

  /** Those of this JVM. */
  static Authorities trusted() {
    return new Authorities(
        System.getProperty(FILE),
        System.getProperty(FILE + "Type", KeyStore.getDefaultType()),
        System.getProperty(FILE + "Password", ""));
  }

  /** Reads them, some 150. */
  KeyStore read() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(type);
    if (NONE.equals(file)) {
      store.load(null, null);
      return store;
    }
    try (InputStream in = new FileInputStream(file == null ? ofTheJdk() : new File(file))) {
      store.load(in, password.isEmpty() ? null : password.toCharArray());
    }
    return store;
  }

  private static File ofTheJdk() throws IOException {
    File security = new File(System.getProperty("java.home"), "lib/security");
    return Stream.of("jssecacerts", "cacerts")
        .map(name -> new File(security, name))
        .filter(File::exists)
        .findFirst()
        .orElseThrow(() -> new IOException("there is no cacerts in " + security));
  }

  /**
   * Makes something while the JVM trusts nobody. Each client of the SDK sets up TLS twice over, for
   * connections that it never makes: it would wait for all the certificates to be read and
   * compared, a fifth of a cold start. What uses TLS meanwhile fails, and is not deceived.
   */
  static synchronized <T> T spared(Supplier<T> maker) {
    String trusted = System.getProperty(FILE);
    System.setProperty(FILE, NONE);
    try {
      return maker.get();
    } finally {
      if (trusted == null) {
        System.clearProperty(FILE);
      } else {
        System.setProperty(FILE, trusted);
      }
    }
  }
}

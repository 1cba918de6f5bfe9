package dev.lightsout.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.List;

/**
 * A run of the function as it is packaged, from which the JVM learns which classes, links and
 * profiles a start needs (JEP 483, 514 and 515). It speaks TLS, as it does with the cloud: what it
 * does by plain HTTP, it does then too.
 */
final class Training {
  private static final String USES = "-XX:AOTCache=";
  private static final String MAKES = "-XX:AOTCacheOutput=";
  private static final char[] UNUSED = "changeit".toCharArray();

  private Training() {}

  /**
   * Makes the cache of a package in which everything else is there.
   *
   * @param folder the package
   * @param work a directory for what is in between
   * @param samples the directory of the sample events
   */
  static void run(Folder folder, Path work, Path samples)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path trainer = folder.directory().resolve("train");
    Files.copy(folder.bootstrap(), trainer, StandardCopyOption.COPY_ATTRIBUTES);
    Files.writeString(trainer, Files.readString(trainer).replace(USES, MAKES));
    byte[] trusted = Files.readAllBytes(folder.certificates());
    Path output = work.resolve("training.log");
    try (LocalPlatform platform = new LocalPlatform(samples)) {
      trust(folder.certificates(), platform.authorities());
      Process function = platform.start(trainer, platform.httpsUrl(), "", output);
      try {
        platform.deliverAll(function, output);
        if (!platform.unspoken().isEmpty()) {
          throw new NotMade("the function did not speak " + String.join(", ", platform.unspoken()));
        }
        platform.end(function);
      } finally {
        function.destroyForcibly();
      }
    } finally {
      Files.write(folder.certificates(), trusted);
      Files.delete(trainer);
    }
    if (!Files.isRegularFile(folder.cache())) {
      throw new NotMade(
          "the JVM made no AOT cache:\n" + Files.readString(LocalPlatform.errors(output)).strip());
    }
  }

  /**
   * In the store itself, so that it is read as it will be: its format costs as much as its size.
   */
  private static void trust(Path store, List<Certificate> authorities)
      throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(store.toFile(), (char[]) null);
    try (InputStream in = Files.newInputStream(store)) {
      trusted.load(in, null);
    }
    for (int i = 0; i < authorities.size(); i++) {
      trusted.setCertificateEntry("local-" + i, authorities.get(i));
    }
    try (OutputStream out = Files.newOutputStream(store)) {
      trusted.store(out, trusted.getType().equalsIgnoreCase("JKS") ? UNUSED : null);
    }
  }
}

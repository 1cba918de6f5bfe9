package dev.lightsout.bench.cold;

import dev.lightsout.bench.SignedRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * {@link HandProgram} on the Java of the custom runtime, with an AOT cache of its own, and a single
 * authority to trust: the least that Java can do. What the custom runtime takes longer is the SDK's
 * and the function's.
 */
final class ByHand {
  private static final Path DIRECTORY = Path.of("target", "bench-cold-start").toAbsolutePath();
  private static final Path JAR = DIRECTORY.resolve("by-hand.jar");
  private static final Path CACHE = DIRECTORY.resolve("by-hand.aot");
  private static final Path TRUSTED = DIRECTORY.resolve("root.jks");
  private static final List<Class<?>> CLASSES = List.of(HandProgram.class, SignedRequest.class);

  private ByHand() {}

  static Program program(String name, Path java, Path directory, List<String> actions) {
    return new Program(
        name,
        command(java, "-XX:AOTCache=" + CACHE),
        directory,
        "-Djavax.net.ssl.trustStore=" + TRUSTED,
        List.of(JAR),
        actions);
  }

  private static List<String> command(Path java, String cache) {
    return List.of(java.toString(), cache, "-cp", JAR.toString(), HandProgram.class.getName());
  }

  /** Makes what the program consists of; the cache, by a run over TLS. */
  static void make(Program program, Site site, LocalCertificate certificate)
      throws IOException, GeneralSecurityException, InterruptedException {
    certificate.trustAlone(TRUSTED);
    writeJar();
    Files.deleteIfExists(CACHE);
    Path java = Path.of(program.command().get(0));
    ProcessBuilder builder = new ProcessBuilder(command(java, "-XX:AOTCacheOutput=" + CACHE));
    builder.environment().clear();
    Map<String, String> environment = site.environment(true, program.flags());
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true);
    Observed observed = new Observed();
    site.watch(observed);
    Process process = builder.start();
    observed.started(process.toHandle());
    // It ends by itself, as a JVM has to that writes a cache: there is nothing more to read.
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0 || !Files.exists(CACHE)) {
      throw new IOException(program.name() + ": no AOT cache was made\n" + said);
    }
  }

  private static void writeJar() throws IOException {
    try (OutputStream file = Files.newOutputStream(JAR);
        JarOutputStream jar = new JarOutputStream(file)) {
      for (Class<?> type : CLASSES) {
        String name = type.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(name));
        try (var bytes = type.getResourceAsStream("/" + name)) {
          bytes.transferTo(jar);
        }
      }
    }
  }
}

package dev.lightsout.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A Java runtime with the function in it, as a module. An AOT cache belongs to a class path of
 * certain jars at certain times, and who unpacks a zip may lose those; of the runtime's own modules
 * it asks for the size alone.
 */
final class JavaImage {
  /**
   * What the JVM is told before JAVA_TOOL_OPTIONS, and so can be told otherwise: what
   * serverless.yml says too; no file of figures in /tmp; the cache where it was made for, which
   * spares its relocation; no compiling ahead of need, for which a cold start has no processor to
   * spare; no code for each field and method that reflection meets, for the same reason; and what
   * the JVM itself has to say goes to stderr, since a line on stdout is a row.
   *
   * <p>The groups for key exchange are the JDK's own, P-384 before P-256: a hello brings a key of
   * the first two kinds, and making one of P-256 fills a table for 100 ms (JDK 25). A server that
   * wants it asks for it (RFC 8446, 4.1.4).
   */
  static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:C1MaxInlineSize=8",
          "-Xmx48m",
          "-XX:-UsePerfData",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0",
          "-XX:-AOTReplayTraining",
          "-Djdk.reflect.useNativeAccessorOnly=true",
          "-Djdk.tls.namedGroups=x25519,secp384r1,secp256r1,secp521r1,x448,ffdhe2048",
          "-XX:+DisplayVMOutputToStderr",
          "-Xlog:disable",
          "-Xlog:all=error:stderr");

  private static final String MODULE = "dev.lightsout";

  /** Gson reads fields by it. No class names it, so that jdeps cannot. */
  private static final String BY_NAME = "jdk.unsupported";

  /** The JDK's own password for it: what is public is not secret, but has a checksum. */
  private static final String CHECKED_BY = "changeit";

  private final Jdk jdk;

  JavaImage(Jdk jdk) {
    this.jdk = jdk;
  }

  /**
   * Makes it.
   *
   * @param jar the function and all that it needs
   * @param work an empty directory for what is in between
   * @param image where; must not exist
   */
  void make(Path jar, Path work, Path image) throws IOException, InterruptedException {
    Path module = module(jar, work);
    Tool.run(
        jdk.tool("jlink"),
        "--module-path",
        module.toString(),
        "--add-modules",
        MODULE,
        "--add-options= " + String.join(" ", FLAGS),
        "--no-header-files",
        "--no-man-pages",
        "--output",
        image.toString());
    Files.delete(image.resolve("bin/keytool"));
    flatten(image);
    rewrite(image.resolve("lib/security/cacerts"));
  }

  /** A store of authorities in the format of which the function reads those alone that it needs. */
  private static void rewrite(Path authorities) throws IOException {
    try {
      KeyStore from = KeyStore.getInstance(authorities.toFile(), (char[]) null);
      SortedMap<String, Certificate> certificates = new TreeMap<>();
      for (String alias : Collections.list(from.aliases())) {
        certificates.put(alias, from.getCertificate(alias));
      }
      Files.write(authorities, Jks.of(certificates, CHECKED_BY));
    } catch (GeneralSecurityException e) {
      throw new IOException("the authorities in " + authorities + " cannot be read", e);
    }
  }

  /** The jar with a description of itself as a module; all that is in it is of one module. */
  private Path module(Path jar, Path work) throws IOException, InterruptedException {
    List<String> needed = new ArrayList<>(needed(jar));
    needed.add(BY_NAME);
    Path source = work.resolve("module-info.java");
    Files.writeString(
        source,
        "module "
            + MODULE
            + " {\n"
            + String.join("", needed.stream().map(it -> "  requires " + it + ";\n").toList())
            + "}\n");
    Path classes = Files.createDirectory(work.resolve("classes"));
    Path module = work.resolve(MODULE + ".jar");
    Tool.run(
        jdk.tool("javac"),
        "--patch-module",
        MODULE + "=" + jar,
        "-d",
        classes.toString(),
        source.toString());
    try (JarFile from = new JarFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(module))) {
      add(to, "module-info.class", Files.newInputStream(classes.resolve("module-info.class")));
      for (ZipEntry entry : from.stream().filter(it -> !it.isDirectory()).toList()) {
        add(to, entry.getName(), from.getInputStream(entry));
      }
    }
    return module;
  }

  private static void add(ZipOutputStream zip, String name, InputStream bytes) throws IOException {
    try (bytes) {
      zip.putNextEntry(new ZipEntry(name));
      bytes.transferTo(zip);
      zip.closeEntry();
    }
  }

  private List<String> needed(Path jar) throws IOException, InterruptedException {
    String printed =
        Tool.run(
            jdk.tool("jdeps"),
            "--multi-release",
            "base",
            "--ignore-missing-deps",
            "--print-module-deps",
            jar.toString());
    return List.of(printed.strip().split(","));
  }

  /** jlink links the licences that modules share; not every zip knows links. */
  private static void flatten(Path image) throws IOException {
    List<Path> links;
    try (Stream<Path> all = Files.walk(image)) {
      links = all.filter(Files::isSymbolicLink).toList();
    }
    for (Path link : links) {
      byte[] text = Files.readAllBytes(link);
      Files.delete(link);
      try (OutputStream out = Files.newOutputStream(link)) {
        out.write(text);
      }
    }
  }
}

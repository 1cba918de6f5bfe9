package dev.lightsout.linking;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

class LinkingTest {
  private static final String PACKAGE = "dev/lightsout/linking/";

  @TempDir Path classes;

  @BeforeEach
  void compiled() throws Exception {
    Path compiled = Path.of(Unlinked.class.getResource("/" + PACKAGE).toURI());
    Files.createDirectories(classes.resolve(PACKAGE));
    try (Stream<Path> files = Files.list(compiled)) {
      for (Path file : files.filter(f -> name(f).startsWith("Unlinked")).toList()) {
        Files.copy(file, classes.resolve(PACKAGE + name(file)));
      }
    }
  }

  @Test
  void whatIsLinkedDoesWhatItDidBefore() throws Exception {
    Linking.link(classes);

    assertThat(results()).isEqualTo(Unlinked.results()).hasSizeGreaterThan(30);
  }

  @Test
  void onlyALambdaThatIsMoreThanItsInterfaceStaysWithTheJvm() throws Exception {
    int before = dynamicCalls().size();

    Linking.link(classes);

    assertThat(before).isGreaterThan(30);
    assertThat(dynamicCalls()).containsOnly("altMetafactory");
  }

  @Test
  void theArchitectureRulesSeeWhatTheySawBefore() throws IOException {
    Set<String> before = dependencies();

    Linking.link(classes);

    assertThat(dependencies()).containsAll(before);
  }

  @Test
  void whatIsLinkedIsLeftAsItIs() throws Exception {
    Linking.link(classes);
    Map<String, byte[]> once = files();

    Linking.link(classes);

    assertThat(files()).containsExactlyEntriesOf(once);
  }

  @Test
  void classesMadeForWhatWasCompiledAnewAreGone() throws Exception {
    Map<String, byte[]> compiled = files();
    Linking.link(classes);
    assertThat(files()).hasSizeGreaterThan(compiled.size());
    for (Map.Entry<String, byte[]> file : compiled.entrySet()) {
      Files.write(classes.resolve(PACKAGE + file.getKey()), file.getValue());
    }

    ClassFolder.read(classes);

    assertThat(files()).containsExactlyEntriesOf(compiled);
  }

  @Test
  void theSameClassesAreLinkedAlike() throws Exception {
    Map<String, byte[]> compiled = files();
    Linking.link(classes);
    Map<String, byte[]> once = files();
    for (Map.Entry<String, byte[]> file : compiled.entrySet()) {
      Files.write(classes.resolve(PACKAGE + file.getKey()), file.getValue());
    }

    Linking.link(classes);

    assertThat(files()).containsExactlyEntriesOf(once);
  }

  private List<?> results() throws Exception {
    URL[] urls = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      return (List<?>) loader.loadClass(Unlinked.class.getName()).getMethod("results").invoke(null);
    }
  }

  /** The methods and constructors that the classes call, by the eyes of ArchUnit. */
  private Set<String> dependencies() {
    return new ClassFileImporter()
        .importPath(classes).stream()
            .flatMap(type -> type.getCodeUnitCallsFromSelf().stream())
            .map(call -> call.getTarget().getFullName())
            .collect(Collectors.toSet());
  }

  private List<String> dynamicCalls() throws IOException {
    List<String> calls = new ArrayList<>();
    for (byte[] file : files().values()) {
      ClassNode type = new ClassNode();
      new ClassReader(file).accept(type, 0);
      for (MethodNode method : type.methods) {
        for (AbstractInsnNode instruction : method.instructions) {
          if (instruction instanceof InvokeDynamicInsnNode call) {
            calls.add(call.bsm.getName());
          }
        }
      }
    }
    return calls;
  }

  private Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(classes.resolve(PACKAGE))) {
      for (Path file : files.toList()) {
        contents.put(name(file), Files.readAllBytes(file));
      }
    }
    return contents;
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}

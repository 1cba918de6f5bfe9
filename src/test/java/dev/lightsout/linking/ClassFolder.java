package dev.lightsout.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;

/** The class files below a folder, by their internal names. */
final class ClassFolder {
  private final Path path;
  private final Map<String, ClassNode> classes;
  private final Set<ClassNode> changed = new HashSet<>();

  private ClassFolder(Path path, Map<String, ClassNode> classes) {
    this.path = path;
    this.classes = classes;
  }

  /** Reads them all, and deletes those that were made for a class which the compiler wrote anew. */
  static ClassFolder read(Path path) throws IOException {
    Map<String, ClassNode> classes = new TreeMap<>();
    for (Path file : files(path)) {
      ClassNode type = new ClassNode();
      new ClassReader(Files.readAllBytes(file)).accept(type, 0);
      classes.put(type.name, type);
    }
    ClassFolder folder = new ClassFolder(path, classes);
    for (ClassNode type : folder.classes()) {
      if (LambdaClass.isOne(type) && !folder.isKnownToItsHost(type)) {
        classes.remove(type.name);
        Files.delete(folder.file(type));
      }
    }
    return folder;
  }

  private static List<Path> files(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  private boolean isKnownToItsHost(ClassNode type) {
    ClassNode host = classes.get(type.nestHostClass);
    return host != null && host.nestMembers != null && host.nestMembers.contains(type.name);
  }

  /** Those that there are now. */
  List<ClassNode> classes() {
    return List.copyOf(classes.values());
  }

  /** Adds a member to the nest of its host, so that each may call what is private in the other. */
  void add(ClassNode member) {
    ClassNode host = classes.get(member.nestHostClass);
    if (host.nestMembers == null) {
      host.nestMembers = new ArrayList<>();
    }
    host.nestMembers.add(member.name);
    classes.put(member.name, member);
    changed(host);
    changed(member);
  }

  /** Notes that a class is not what its file says. */
  void changed(ClassNode type) {
    changed.add(type);
  }

  /** Writes the files of those that have changed. */
  void write() throws IOException {
    for (ClassNode type : changed) {
      ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      type.accept(writer);
      Files.write(file(type), writer.toByteArray());
    }
  }

  private Path file(ClassNode type) {
    return path.resolve(type.name + ".class");
  }
}

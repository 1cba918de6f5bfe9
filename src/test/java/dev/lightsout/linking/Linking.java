package dev.lightsout.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Links the classes of a folder in place. A class that is linked already is left as it is; what is
 * neither a lambda nor a record's method stays with the JVM.
 */
public final class Linking {
  private final ClassFolder folder;

  /** How many classes of lambdas a class has so far. */
  private final Map<ClassNode, Integer> lambdas = new HashMap<>();

  private Linking(ClassFolder folder) {
    this.folder = folder;
  }

  /**
   * Links what the compiler wrote.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException {
    link(Path.of(arguments[0]));
  }

  static void link(Path path) throws IOException {
    ClassFolder folder = ClassFolder.read(path);
    Linking linking = new Linking(folder);
    for (ClassNode type : folder.classes()) {
      linking.link(type);
    }
    folder.write();
  }

  private void link(ClassNode type) {
    for (MethodNode method : type.methods) {
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof InvokeDynamicInsnNode call) {
          link(type, method, call);
        }
      }
    }
  }

  private void link(ClassNode type, MethodNode method, InvokeDynamicInsnNode call) {
    if (LambdaClass.makes(call)) {
      int number = lambdas.merge(type, 1, Integer::sum);
      ClassNode lambda = LambdaClass.of(call, type, number);
      folder.add(lambda);
      method.instructions.set(call, LambdaClass.make(lambda, call.desc));
      folder.changed(type);
    } else if (RecordMethod.makes(call)) {
      RecordMethod.of(call).replace(method);
      folder.changed(type);
    }
  }
}

package dev.lightsout.linking;

import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.objectweb.asm.Handle;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Links the classes of a folder in place. A class that is linked already is left as it is; what is
 * neither a lambda nor a record's method stays with the JVM.
 */
public final class Linking {
  private static final String COMPILED = "lambda$";

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
      showBody(type, call);
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

  /**
   * Makes an ordinary method of what the compiler wrote for a lambda's code. ArchUnit tells it by
   * its name, reads it only where the lambda is still to be linked, and would overlook it.
   */
  private static void showBody(ClassNode type, InvokeDynamicInsnNode call) {
    Handle body = (Handle) call.bsmArgs[1];
    if (!body.getOwner().equals(type.name) || !body.getName().startsWith(COMPILED)) {
      return;
    }
    String shown = body.getName().substring(COMPILED.length());
    for (MethodNode method : type.methods) {
      if (method.name.equals(body.getName()) && method.desc.equals(body.getDesc())) {
        method.name = shown;
        method.access &= ~ACC_SYNTHETIC;
      }
    }
    call.bsmArgs[1] =
        new Handle(body.getTag(), body.getOwner(), shown, body.getDesc(), body.isInterface());
  }
}

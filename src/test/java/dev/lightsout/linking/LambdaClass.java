package dev.lightsout.linking;

import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNTHETIC;
import static org.objectweb.asm.Opcodes.H_INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.H_INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.H_NEWINVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The class that {@code LambdaMetafactory} would make for a lambda or a method reference (its
 * Javadoc says what a class like it has to do): one field for each captured value, and one method,
 * which hands them and its arguments on.
 */
final class LambdaClass {
  private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
  private static final Pattern NAME = Pattern.compile(".*\\$Lambda\\d+");
  private static final String MAKE = "make";

  /** A call by {@code invokespecial} is one by {@code super}, which no other class may make. */
  private static final Set<Integer> CALLS =
      Set.of(H_INVOKESTATIC, H_INVOKEVIRTUAL, H_INVOKEINTERFACE, H_NEWINVOKESPECIAL);

  private final ClassNode type = new ClassNode();
  private final InvokeDynamicInsnNode call;
  private final Type[] captured;

  private LambdaClass(InvokeDynamicInsnNode call, ClassNode host, int number) {
    this.call = call;
    this.captured = Type.getArgumentTypes(call.desc);
    type.version = host.version;
    type.access = ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC;
    type.name = host.name + "$Lambda" + number;
    type.superName = "java/lang/Object";
    type.interfaces = List.of(Type.getReturnType(call.desc).getInternalName());
    type.sourceFile = host.sourceFile;
    type.nestHostClass = host.nestHostClass == null ? host.name : host.nestHostClass;
  }

  /** Whether the call makes a lambda that needs no more than its interface. */
  static boolean makes(InvokeDynamicInsnNode call) {
    return call.bsm.getOwner().equals(FACTORY)
        && call.bsm.getName().equals("metafactory")
        && CALLS.contains(((Handle) call.bsmArgs[1]).getTag());
  }

  /** Whether the class was made here. */
  static boolean isOne(ClassNode type) {
    return (type.access & ACC_SYNTHETIC) != 0 && NAME.matcher(type.name).matches();
  }

  /** The class for the lambda that the call makes in its host. */
  static ClassNode of(InvokeDynamicInsnNode call, ClassNode host, int number) {
    LambdaClass lambda = new LambdaClass(call, host, number);
    lambda.addFields();
    lambda.addConstructor();
    lambda.addFactory();
    lambda.addMethod();
    return lambda.type;
  }

  /** Makes the lambda of what was captured. */
  static MethodInsnNode make(ClassNode lambda, String descriptor) {
    return new MethodInsnNode(INVOKESTATIC, lambda.name, MAKE, descriptor);
  }

  private void addFields() {
    for (int i = 0; i < captured.length; i++) {
      type.fields.add(
          new FieldNode(
              ACC_PRIVATE | ACC_FINAL, field(i), captured[i].getDescriptor(), null, null));
    }
  }

  private static String field(int i) {
    return "captured" + i;
  }

  private void addConstructor() {
    GeneratorAdapter code = method(ACC_PRIVATE, constructor());
    code.loadThis();
    code.invokeConstructor(Type.getType(Object.class), Method.getMethod("void <init> ()"));
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.loadArg(i);
      code.putField(self(), field(i), captured[i]);
    }
    code.returnValue();
  }

  private void addFactory() {
    GeneratorAdapter code = method(ACC_STATIC, new Method(MAKE, call.desc));
    code.newInstance(self());
    code.dup();
    code.loadArgs();
    code.invokeConstructor(self(), constructor());
    code.returnValue();
  }

  private void addMethod() {
    Method implemented = new Method(call.name, ((Type) call.bsmArgs[0]).getDescriptor());
    Target target = new Target((Handle) call.bsmArgs[1]);
    Type narrowed = (Type) call.bsmArgs[2];
    GeneratorAdapter code = method(ACC_PUBLIC, implemented);

    target.begin(code);
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.getField(self(), field(i), captured[i]);
    }
    Type[] arguments = implemented.getArgumentTypes();
    for (int i = 0; i < arguments.length; i++) {
      code.loadArg(i);
      Conversion.convert(code, arguments[i], narrowed.getArgumentTypes()[i]);
      Conversion.convert(
          code, narrowed.getArgumentTypes()[i], target.argument(captured.length + i));
    }
    target.call(code);
    Conversion.convert(code, target.result(), narrowed.getReturnType());
    Conversion.convert(code, narrowed.getReturnType(), implemented.getReturnType());
    code.returnValue();
  }

  private GeneratorAdapter method(int access, Method method) {
    MethodNode node = new MethodNode(access, method.getName(), method.getDescriptor(), null, null);
    type.methods.add(node);
    return new GeneratorAdapter(node, access, method.getName(), method.getDescriptor());
  }

  private Method constructor() {
    return new Method("<init>", Type.VOID_TYPE, captured);
  }

  private Type self() {
    return Type.getObjectType(type.name);
  }
}

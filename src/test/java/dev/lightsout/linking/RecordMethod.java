package dev.lightsout.linking;

import java.lang.runtime.ObjectMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * {@code hashCode}, {@code equals} or {@code toString} of a record, as {@code ObjectMethods} makes
 * them.
 *
 * @param self the record
 * @param components its fields, in order
 * @param name the method's
 */
record RecordMethod(Type self, List<Handle> components, String name) {
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type OBJECTS = Type.getType(Objects.class);
  private static final Type TEXT = Type.getType(StringBuilder.class);

  static boolean makes(InvokeDynamicInsnNode call) {
    return call.bsm.getOwner().equals(Type.getInternalName(ObjectMethods.class));
  }

  static RecordMethod of(InvokeDynamicInsnNode call) {
    List<Handle> components = new ArrayList<>();
    for (int i = 2; i < call.bsmArgs.length; i++) {
      components.add((Handle) call.bsmArgs[i]);
    }
    return new RecordMethod((Type) call.bsmArgs[0], components, call.name);
  }

  /** Writes it in place of what the method does now. */
  void replace(MethodNode method) {
    method.instructions.clear();
    method.localVariables = null;
    GeneratorAdapter code = new GeneratorAdapter(method, method.access, method.name, method.desc);
    switch (name) {
      case "hashCode" -> hashCode(code);
      case "equals" -> equals(code, method);
      case "toString" -> toString(code);
      default -> throw new IllegalArgumentException("a record has no " + name);
    }
    code.returnValue();
  }

  private void hashCode(GeneratorAdapter code) {
    code.push(0);
    for (Handle component : components) {
      code.push(31);
      code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
      Type type = load(code, component);
      Type hasher = isPrimitive(type) ? boxed(type) : OBJECTS;
      Type hashed = isPrimitive(type) ? type : OBJECT;
      code.invokeStatic(hasher, new Method("hashCode", Type.INT_TYPE, new Type[] {hashed}));
      code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    }
  }

  private void equals(GeneratorAdapter code, MethodNode method) {
    Label differ = new Label();
    code.loadArg(0);
    code.instanceOf(self);
    code.ifZCmp(GeneratorAdapter.EQ, differ);
    for (Handle component : components) {
      equals(code, component, differ);
    }
    code.push(true);
    code.returnValue();
    code.mark(differ);
    method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.push(false);
  }

  private void equals(GeneratorAdapter code, Handle component, Label differ) {
    Type type = load(code, component);
    code.loadArg(0);
    code.checkCast(self);
    code.getField(self, component.getName(), type);
    if (isPrimitive(type)) {
      Type[] both = {type, type};
      code.invokeStatic(boxed(type), new Method("compare", Type.INT_TYPE, both));
      code.ifZCmp(GeneratorAdapter.NE, differ);
    } else {
      Type[] both = {OBJECT, OBJECT};
      code.invokeStatic(OBJECTS, new Method("equals", Type.BOOLEAN_TYPE, both));
      code.ifZCmp(GeneratorAdapter.EQ, differ);
    }
  }

  private void toString(GeneratorAdapter code) {
    code.newInstance(TEXT);
    code.dup();
    code.invokeConstructor(TEXT, Method.getMethod("void <init> ()"));
    String before = simpleName() + "[";
    for (Handle component : components) {
      append(code, before + component.getName() + "=");
      append(code, load(code, component));
      before = ", ";
    }
    append(code, components.isEmpty() ? before + "]" : "]");
    code.invokeVirtual(TEXT, Method.getMethod("String toString ()"));
  }

  private static void append(GeneratorAdapter code, String text) {
    code.push(text);
    append(code, OBJECT);
  }

  private static void append(GeneratorAdapter code, Type type) {
    Type taken = isPrimitive(type) ? type : OBJECT;
    Type given = type == Type.BYTE_TYPE || type == Type.SHORT_TYPE ? Type.INT_TYPE : taken;
    code.invokeVirtual(TEXT, new Method("append", TEXT, new Type[] {given}));
  }

  private Type load(GeneratorAdapter code, Handle component) {
    Type type = Type.getType(component.getDesc());
    code.loadThis();
    code.getField(self, component.getName(), type);
    return type;
  }

  private String simpleName() {
    String name = self.getInternalName();
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() != Type.OBJECT && type.getSort() != Type.ARRAY;
  }

  private static Type boxed(Type type) {
    return Type.getType(
        switch (type.getSort()) {
          case Type.BOOLEAN -> Boolean.class;
          case Type.BYTE -> Byte.class;
          case Type.CHAR -> Character.class;
          case Type.SHORT -> Short.class;
          case Type.INT -> Integer.class;
          case Type.LONG -> Long.class;
          case Type.FLOAT -> Float.class;
          default -> Double.class;
        });
  }
}

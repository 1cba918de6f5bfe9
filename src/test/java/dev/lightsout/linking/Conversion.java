package dev.lightsout.linking;

import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/** The conversions that the Javadoc of {@code LambdaMetafactory} asks for between types. */
final class Conversion {
  private Conversion() {}

  /** Converts what is on top of the stack. */
  static void convert(GeneratorAdapter code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (to == Type.VOID_TYPE) {
      drop(code, from);
    } else if (isPrimitive(from) && isPrimitive(to)) {
      code.cast(from, to);
    } else if (isPrimitive(from)) {
      code.valueOf(from);
    } else if (isPrimitive(to)) {
      code.unbox(to);
    } else {
      code.checkCast(to);
    }
  }

  private static void drop(GeneratorAdapter code, Type from) {
    if (from.getSize() == 2) {
      code.pop2();
    } else {
      code.pop();
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() != Type.OBJECT && type.getSort() != Type.ARRAY;
  }
}

package dev.lightsout.linking;

import static org.objectweb.asm.Opcodes.H_INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.H_NEWINVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKEINTERFACE;
import static org.objectweb.asm.Opcodes.INVOKESPECIAL;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;

/** What a lambda or a method reference calls: a method, or a constructor. */
record Target(Handle handle) {

  /** The type of an argument, counted with the receiver where there is one. */
  Type argument(int i) {
    List<Type> all = new ArrayList<>();
    if (handle.getTag() != H_INVOKESTATIC && !isConstructor()) {
      all.add(owner());
    }
    all.addAll(List.of(Type.getArgumentTypes(handle.getDesc())));
    return all.get(i);
  }

  /** The type of what it returns, or makes. */
  Type result() {
    return isConstructor() ? owner() : Type.getReturnType(handle.getDesc());
  }

  /** What comes before its arguments. */
  void begin(GeneratorAdapter code) {
    if (isConstructor()) {
      code.newInstance(owner());
      code.dup();
    }
  }

  /** The call itself, its arguments being on the stack. */
  void call(GeneratorAdapter code) {
    int how =
        switch (handle.getTag()) {
          case H_INVOKESTATIC -> INVOKESTATIC;
          case H_INVOKEINTERFACE -> INVOKEINTERFACE;
          case H_NEWINVOKESPECIAL -> INVOKESPECIAL;
          default -> INVOKEVIRTUAL;
        };
    code.visitMethodInsn(
        how, handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
  }

  private boolean isConstructor() {
    return handle.getTag() == H_NEWINVOKESPECIAL;
  }

  private Type owner() {
    return Type.getObjectType(handle.getOwner());
  }
}

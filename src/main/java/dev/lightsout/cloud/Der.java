package dev.lightsout.cloud;

import java.nio.ByteBuffer;

/** A place in what is encoded by DER (X.690): in front of a value. */
final class Der {
  /** The tag of a certificate's version, the only field that may be left out. */
  static final int VERSION = 0xA0;

  private static final int LONG_FORM = 0x80;

  private final ByteBuffer bytes;

  /** In front of the first value. */
  Der(byte[] encoded) {
    this(ByteBuffer.wrap(encoded));
  }

  private Der(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  /** The value's tag. */
  int tag() {
    return bytes.get(bytes.position()) & 0xFF;
  }

  /** In front of the first value inside this one. */
  Der inside() {
    ByteBuffer value = bytes.duplicate();
    value.get();
    int length = length(value);
    return new Der(value.slice(value.position(), length));
  }

  /** Goes on to the value after this one. */
  void skip() {
    bytes.get();
    int length = length(bytes);
    bytes.position(bytes.position() + length);
  }

  /** The value with its tag and length. */
  ByteBuffer whole() {
    int begin = bytes.position();
    skip();
    int end = bytes.position();
    bytes.position(begin);
    return bytes.slice(begin, end - begin);
  }

  /** X.690, 8.1.3: one byte up to 127, or the number of bytes that it takes. */
  private static int length(ByteBuffer bytes) {
    int first = bytes.get() & 0xFF;
    if (first < LONG_FORM) {
      return first;
    }
    int length = 0;
    for (int left = first - LONG_FORM; left > 0; left--) {
      length = (length << 8) | (bytes.get() & 0xFF);
    }
    return length;
  }
}

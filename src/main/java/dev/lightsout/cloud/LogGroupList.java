package dev.lightsout.cloud;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * The body of {@code UploadLog}: the four messages of {@code cls.proto} in protobuf's wire format.
 *
 * <pre>
 * LogGroupList { repeated LogGroup logGroupList = 1; }
 * LogGroup     { repeated Log logs = 1; string source = 4; }
 * Log          { int64 time = 1; repeated Content contents = 2; }
 * Content      { string key = 1; string value = 2; }
 * </pre>
 *
 * <p>Written by hand because protobuf's own writer would bring 212 classes for these few lines.
 */
final class LogGroupList {
  private static final int VARINT = 0;
  private static final int LENGTH_DELIMITED = 2;

  private LogGroupList() {}

  /** One log, as it stands in a group. */
  static byte[] log(Instant time, Map<String, String> contents) {
    Message log = new Message().number(1, time.toEpochMilli());
    for (Map.Entry<String, String> content : contents.entrySet()) {
      log.message(2, new Message().string(1, content.getKey()).string(2, content.getValue()));
    }
    return new Message().message(1, log).bytes();
  }

  /** A list of one group of these logs. */
  static byte[] of(String source, byte[] logs) {
    Message group = new Message().fields(logs).string(4, source);
    return new Message().message(1, group).bytes();
  }

  /** Fields of one message: a key of number and wire type, then the value. */
  private static final class Message {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3 | VARINT);
      varint(value);
      return this;
    }

    Message string(int field, String value) {
      return delimited(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return delimited(field, value.bytes());
    }

    /** Fields that are written already. */
    Message fields(byte[] written) {
      out.writeBytes(written);
      return this;
    }

    private Message delimited(int field, byte[] value) {
      varint((long) field << 3 | LENGTH_DELIMITED);
      varint(value.length);
      out.writeBytes(value);
      return this;
    }

    /** Seven bits a byte, the lowest first; the high bit says that more follow. */
    private void varint(long value) {
      long rest = value;
      while ((rest & ~0x7fL) != 0) {
        out.write((int) (rest & 0x7f | 0x80));
        rest >>>= 7;
      }
      out.write((int) rest);
    }

    byte[] bytes() {
      return out.toByteArray();
    }
  }
}

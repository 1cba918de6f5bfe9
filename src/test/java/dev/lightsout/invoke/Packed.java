package dev.lightsout.invoke;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What an event holds in base64: the body of a webhook, and with gzip the lines of a log. */
public final class Packed {
  private static final Pattern BASE64 =
      Pattern.compile("(?<=\"(?i:body|data)\"\\s{0,9}:\\s{0,9}\")[A-Za-z0-9+/]{8,}={0,2}(?=\")");

  /** How every gzip begins, in base64. */
  private static final String GZIP = "H4sI";

  private static final int LARGEST = 12 << 20;

  private Packed() {}

  /** The event with its packed parts changed and packed again; what is not packed stays. */
  public static String change(String event, UnaryOperator<String> change) {
    return BASE64
        .matcher(event)
        .replaceAll(it -> Matcher.quoteReplacement(changed(it.group(), change)));
  }

  private static String changed(String packed, UnaryOperator<String> change) {
    boolean gzip = packed.startsWith(GZIP);
    try {
      byte[] bytes = Base64.getDecoder().decode(packed);
      String text = new String(gzip ? unzipped(bytes) : bytes, StandardCharsets.UTF_8);
      String changed = change.apply(text);
      if (changed.equals(text)) {
        return packed;
      }
      byte[] result = changed.getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(gzip ? zipped(result) : result);
    } catch (IOException | IllegalArgumentException notPacked) {
      return packed;
    }
  }

  private static byte[] unzipped(byte[] bytes) throws IOException {
    try (InputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      byte[] text = gzip.readNBytes(LARGEST + 1);
      if (text.length > LARGEST) {
        throw new IOException("more than any log trigger sends");
      }
      return text;
    }
  }

  private static byte[] zipped(byte[] text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}

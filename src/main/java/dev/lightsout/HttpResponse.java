package dev.lightsout;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A response of HTTP/1.1 to a request that asked for the connection to be closed after it (RFC
 * 9112). Its head is read, its body is not yet.
 *
 * <p>The JDK's own clients load some 200 and 1,500 classes more before the first event, take
 * proxies from system properties, and {@link java.net.HttpURLConnection} may send a POST twice.
 */
final class HttpResponse {
  private static final int LONGEST_LINE = 8_192;
  private static final int MOST_HEADERS = 100;
  private static final int MOST_INTERIM = 10;

  /** An event has at most 6 MB, or SCF refuses it with 406; this is well beyond. */
  private static final int LARGEST_BODY = 16 << 20;

  private static final int HEX = 16;

  /**
   * Which tell where the body ends: of two that differ, neither can be believed (RFC 9112, 6.3).
   */
  private static final Set<String> FRAMING = Set.of("transfer_encoding", "content_length");

  private final int status;
  private final Map<String, String> headers;
  private final InputStream rest;

  private HttpResponse(int status, Map<String, String> headers, InputStream rest) {
    this.status = status;
    this.headers = headers;
    this.rest = rest;
  }

  /**
   * Reads the head.
   *
   * @throws IOException if it is none, or breaks off
   */
  static HttpResponse read(InputStream connection) throws IOException {
    InputStream in = new BufferedInputStream(connection);
    for (int interim = 0; interim <= MOST_INTERIM; interim++) {
      HttpResponse response = new HttpResponse(status(line(in)), headers(in), in);
      if (!response.isInterim()) {
        return response;
      }
    }
    throw new ProtocolException(
        "the answer begins with more than " + MOST_INTERIM + " interim responses (1xx)");
  }

  /** The status, of three digits. */
  int status() {
    return status;
  }

  /** A header; in its name neither case matters, nor whether there is a hyphen or an underscore. */
  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(folded(name)));
  }

  /**
   * Reads the body, which can be done once.
   *
   * @throws IOException if it is broken, breaks off, or is larger than an event can be
   */
  String body() throws IOException {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  private byte[] bytes() throws IOException {
    Optional<String> coding = header("Transfer-Encoding");
    if (coding.isPresent()) {
      if (!coding.get().equalsIgnoreCase("chunked")) {
        throw new ProtocolException("the body is coded as " + coding.get() + ": expected chunked");
      }
      return chunks();
    }
    if (header("Content-Length").isPresent()) {
      return exactly(number(header("Content-Length").get(), 10));
    }
    byte[] bytes = rest.readNBytes(LARGEST_BODY + 1);
    return bytes.length > LARGEST_BODY ? tooLarge() : bytes;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (true) {
      int size = number(line(rest).replaceFirst(";.*", ""), HEX);
      if (size == 0) {
        return bytes.toByteArray();
      }
      if (bytes.size() + size > LARGEST_BODY) {
        return tooLarge();
      }
      bytes.writeBytes(exactly(size));
      if (!line(rest).isEmpty()) {
        throw new ProtocolException("a chunk is longer than it says");
      }
    }
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = rest.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the body breaks off after " + bytes.length + " of " + length);
    }
    return bytes;
  }

  private static byte[] tooLarge() throws ProtocolException {
    throw new ProtocolException("the body has more than " + LARGEST_BODY + " bytes");
  }

  /** Such as 100 Continue: the response itself follows. */
  private boolean isInterim() {
    return status < 200;
  }

  private static int status(String line) throws ProtocolException {
    if (!line.matches("HTTP/1\\.[01] [1-9][0-9]{2}( .*)?")) {
      throw new ProtocolException("the answer is not HTTP/1.1");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new HashMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon < 1 || headers.size() == MOST_HEADERS) {
        throw new ProtocolException("the answer's headers are none, or too many");
      }
      String name = folded(line.substring(0, colon));
      String value = line.substring(colon + 1).trim();
      String before = headers.putIfAbsent(name, value);
      if (before != null && !before.equals(value) && FRAMING.contains(name)) {
        throw new ProtocolException("the answer says " + name + " twice: " + before + ", " + value);
      }
    }
    return headers;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  private static int number(String digits, int radix) throws ProtocolException {
    try {
      int number = Integer.parseInt(digits.trim(), radix);
      if (number >= 0 && number <= LARGEST_BODY) {
        return number;
      }
    } catch (NumberFormatException e) {
      // As bad as one that is out of range.
    }
    throw new ProtocolException("the length of the body is bad, or more than " + LARGEST_BODY);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\n'; b = in.read()) {
      if (b < 0) {
        throw new EOFException("the answer breaks off");
      }
      if (line.size() == LONGEST_LINE) {
        throw new ProtocolException("a line of the answer is longer than " + LONGEST_LINE);
      }
      line.write(b);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}

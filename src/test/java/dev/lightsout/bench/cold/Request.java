package dev.lightsout.bench.cold;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request of HTTP/1.1 that was read whole. Times are {@link System#nanoTime}.
 *
 * @param line method and path
 * @param headers by their names in lower case
 * @param body its bytes
 * @param acceptedAt when its connection came about
 * @param readAt when its last byte was there
 */
record Request(
    String line, Map<String, String> headers, byte[] body, long acceptedAt, long readAt) {

  /** The next one on a connection; empty where there is none. */
  static Optional<Request> read(InputStream in, long acceptedAt) throws IOException {
    String line = line(in);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new IOException("the request breaks off");
    }
    long readAt = System.nanoTime();
    return Optional.of(
        new Request(line.replace(" HTTP/1.1", ""), headers, body, acceptedAt, readAt));
  }

  /** The API's action; empty if none is named. */
  String action() {
    return headers.getOrDefault("x-tc-action", "");
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }
}

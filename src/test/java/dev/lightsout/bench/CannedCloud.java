package dev.lightsout.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A server on this machine that answers each action with the same bytes, or with so many instances
 * as are asked for, on connections that it keeps. It understands as little as it can, so that
 * little of what is measured is its own.
 *
 * <p>The answer to {@code DescribeInstances} has the fields, order and nulls that were recorded in
 * ap-singapore in 2022 (cloud-custodian, test_cvm_marked_op_stop.yaml).
 */
final class CannedCloud implements AutoCloseable {

  /** The instance that the answers are about. */
  static final String INSTANCE = "ins-r8hr2upy";

  /** One request and its answer, as they went over the socket. */
  record Exchange(byte[] request, byte[] answer) {}

  private static final byte[] END_OF_HEAD = ascii("\r\n\r\n");
  private static final byte[] LENGTH = ascii("Content-Length: ");
  private static final byte[] LOOK = ascii("X-TC-Action: DescribeInstances\r\n");
  private static final byte[] STOP = ascii("X-TC-Action: StopInstances\r\n");
  private static final byte[] SEARCH = ascii("X-TC-Action: SearchLog\r\n");
  private static final byte[] ID = ascii("\"ins-");

  private final ServerSocket server;
  private final byte[] accepted =
      http("{\"Response\":{\"RequestId\":\"48301cb1-e8a8-4774-a851-56c445596607\"}}");
  private final byte[] nothingFound =
      http(
          "{\"Response\":{\"Context\":\"\",\"ListOver\":true,\"Results\":[],"
              + "\"RequestId\":\"c1ac29d0-0f33-47ab-b7ac-2b1a4b9f6f35\"}}");
  private final CannedLook look;

  private volatile long stopReadAt;
  private volatile List<Exchange> record;

  /** Over plain HTTP. */
  CannedCloud() throws IOException {
    this(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
  }

  /** Over whatever that socket speaks. */
  CannedCloud(ServerSocket server) throws IOException {
    try (InputStream json = CannedCloud.class.getResourceAsStream("DescribeInstances.json")) {
      this.look = new CannedLook(new String(json.readAllBytes(), StandardCharsets.UTF_8).trim());
    }
    this.server = server;
    daemon(this::accept);
  }

  String authority() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** When the last byte of the last stop was read, by {@link System#nanoTime}; 0 if none was. */
  long stopReadAt() {
    return stopReadAt;
  }

  void forgetTheStop() {
    stopReadAt = 0;
  }

  /** What went over the socket while that ran. */
  List<Exchange> during(Runnable work) {
    record = new ArrayList<>();
    work.run();
    List<Exchange> recorded = record;
    record = null;
    return recorded;
  }

  private void accept() {
    while (true) {
      try {
        Socket client = server.accept();
        daemon(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    byte[] buffer = new byte[1 << 16];
    try (client) {
      client.setTcpNoDelay(true);
      while (true) {
        int read = 0;
        int end = -1;
        while (end < 0 || read < end) {
          if (read == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
          }
          int more = client.getInputStream().read(buffer, read, buffer.length - read);
          if (more <= 0) {
            return;
          }
          read += more;
          end = end < 0 ? end(buffer, read) : end;
        }
        byte[] answer = answer(buffer, read);
        if (record != null) {
          record.add(new Exchange(Arrays.copyOf(buffer, read), answer));
        }
        client.getOutputStream().write(answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] answer(byte[] request, int length) {
    // With the end of its last line.
    int head = indexOf(END_OF_HEAD, request, 0, length) + 2;
    if (indexOf(STOP, request, 0, head) >= 0) {
      stopReadAt = System.nanoTime();
    } else if (indexOf(SEARCH, request, 0, head) >= 0) {
      return nothingFound;
    } else if (indexOf(LOOK, request, 0, head) >= 0) {
      return look.at(ids(request, head, length));
    }
    return accepted;
  }

  private static List<String> ids(byte[] request, int from, int to) {
    List<String> ids = new ArrayList<>();
    for (int at = indexOf(ID, request, from, to); at >= 0; at = indexOf(ID, request, at + 1, to)) {
      ids.add(new String(request, at + 1, INSTANCE.length(), StandardCharsets.US_ASCII));
    }
    return ids;
  }

  /** Where a request ends; -1 while its head is not complete. */
  private static int end(byte[] buffer, int read) {
    int head = indexOf(END_OF_HEAD, buffer, 0, read);
    if (head < 0) {
      return -1;
    }
    int length = 0;
    int digits = indexOf(LENGTH, buffer, 0, head + 2) + LENGTH.length;
    for (int i = digits; buffer[i] >= '0' && buffer[i] <= '9'; i++) {
      length = 10 * length + buffer[i] - '0';
    }
    return head + END_OF_HEAD.length + length;
  }

  private static int indexOf(byte[] what, byte[] buffer, int from, int to) {
    for (int at = from; at <= to - what.length; at++) {
      int same = 0;
      while (same < what.length && buffer[at + same] == what[same]) {
        same++;
      }
      if (same == what.length) {
        return at;
      }
    }
    return -1;
  }

  static byte[] http(String json) {
    int length = json.getBytes(StandardCharsets.UTF_8).length;
    return ascii(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
            + length
            + "\r\n\r\n"
            + json);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}

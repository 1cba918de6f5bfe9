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
 * A server on this machine that answers each action with the same bytes, on connections that it
 * keeps. It understands as little as it can, so that little of what is measured is its own.
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

  private final ServerSocket server;
  private final byte[] seen;
  private final byte[] accepted =
      http("{\"Response\":{\"RequestId\":\"48301cb1-e8a8-4774-a851-56c445596607\"}}");

  private volatile long stopReadAt;
  private volatile List<Exchange> record;

  CannedCloud() throws IOException {
    try (InputStream json = CannedCloud.class.getResourceAsStream("DescribeInstances.json")) {
      this.seen = http(new String(json.readAllBytes(), StandardCharsets.UTF_8).trim());
    }
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
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
        int end;
        do {
          int more = client.getInputStream().read(buffer, read, buffer.length - read);
          if (more <= 0) {
            return;
          }
          read += more;
          end = end(buffer, read);
        } while (end < 0 || read < end);
        byte[] answer = indexOf(LOOK, buffer, read) < 0 ? accepted : seen;
        if (indexOf(STOP, buffer, read) >= 0) {
          stopReadAt = System.nanoTime();
        }
        if (record != null) {
          record.add(new Exchange(Arrays.copyOf(buffer, read), answer));
        }
        client.getOutputStream().write(answer);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a request ends; -1 while its head is not complete. */
  private static int end(byte[] buffer, int read) {
    int head = indexOf(END_OF_HEAD, buffer, read);
    if (head < 0) {
      return -1;
    }
    int length = 0;
    int digits = indexOf(LENGTH, buffer, head) + LENGTH.length;
    for (int i = digits; buffer[i] >= '0' && buffer[i] <= '9'; i++) {
      length = 10 * length + buffer[i] - '0';
    }
    return head + END_OF_HEAD.length + length;
  }

  private static int indexOf(byte[] what, byte[] buffer, int read) {
    for (int at = 0; at <= read - what.length; at++) {
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

  private static byte[] http(String json) {
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

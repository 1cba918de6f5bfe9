package dev.lightsout.faults;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A door before the stand-in that shuts: from then on the machine refuses connections. It lets one
 * request through for each connection, so that the next needs a new one.
 */
final class Doorway implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  private final int cloud;
  private final BooleanSupplier shuts;
  private final ServerSocket server;
  private final int port;

  /** Keeps the port, so that nobody else on this machine listens there. */
  private final Socket keeper = new Socket();

  /**
   * Opens it.
   *
   * @param shuts asked now, and before each answer is passed on
   */
  Doorway(int cloud, BooleanSupplier shuts) throws IOException {
    this.cloud = cloud;
    this.shuts = shuts;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.port = server.getLocalPort();
    shutIfItIsTime();
    Thread porter = new Thread(this::open);
    porter.setDaemon(true);
    porter.start();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  private void open() {
    while (!server.isClosed()) {
      try (Socket client = server.accept()) {
        passOn(client);
      } catch (IOException broken) {
        // The client sees that by itself.
      }
    }
  }

  private void passOn(Socket client) throws IOException {
    byte[] answer = new byte[0];
    try (Socket upstream = new Socket(InetAddress.getLoopbackAddress(), cloud)) {
      upstream.getOutputStream().write(message(client.getInputStream()));
      answer = message(upstream.getInputStream());
    } finally {
      shutIfItIsTime();
    }
    client.getOutputStream().write(answer);
  }

  private void shutIfItIsTime() throws IOException {
    if (shuts.getAsBoolean() && !server.isClosed()) {
      server.close();
      keeper.setReuseAddress(true);
      keeper.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }
  }

  private static byte[] message(InputStream stream) throws IOException {
    InputStream in = new BufferedInputStream(stream);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    String end = "";
    for (int b; !end.equals("\r\n\r\n") && (b = in.read()) >= 0; ) {
      message.write(b);
      end = (end + (char) b).substring(Math.max(0, end.length() - 3));
    }
    Matcher length = LENGTH.matcher(message.toString(StandardCharsets.ISO_8859_1));
    if (length.find()) {
      message.writeBytes(in.readNBytes(Integer.parseInt(length.group(1))));
    }
    return message.toByteArray();
  }

  @Override
  public void close() throws IOException {
    server.close();
    keeper.close();
  }
}

package dev.lightsout.cloud;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;

/** Makes sockets that are not connected yet, the only ones that OkHttp asks for. */
public final class Sockets extends SocketFactory {
  private final Maker maker;

  /** Makes a socket. */
  @FunctionalInterface
  public interface Maker {
    /** A new one, not connected. */
    Socket make() throws IOException;
  }

  /** What that maker makes. */
  public Sockets(Maker maker) {
    this.maker = maker;
  }

  /** The JVM's own. */
  public static Sockets real() {
    return new Sockets(Sockets::prompt);
  }

  /**
   * Sends at once what is written. Otherwise a request of several writes waits in its middle for
   * the server to acknowledge the beginning, up to 40 ms (RFC 896 meets RFC 1122, 4.2.3.2).
   */
  private static Socket prompt() throws SocketException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    return socket;
  }

  @Override
  public Socket createSocket() throws IOException {
    return maker.make();
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
    throw new UnsupportedOperationException();
  }
}

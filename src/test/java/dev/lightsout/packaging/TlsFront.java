package dev.lightsout.packaging;

import dev.lightsout.cloud.Threads;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** TLS in front of a server that speaks plain HTTP, each connection in the next of several ways. */
final class TlsFront implements AutoCloseable {
  private final ServerSocket server;
  private final int behind;
  private final List<Way> ways;
  private final Executor threads = Threads.asNeeded("tls-front");
  private final Set<String> spoken = ConcurrentHashMap.newKeySet();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /**
   * How to speak.
   *
   * @param name for people
   * @param context with the server's certificate
   * @param version such as {@code TLSv1.3}
   */
  record Way(String name, SSLContext context, String version) {}

  /**
   * Begins at once.
   *
   * @param behind the port of the server on this machine
   */
  TlsFront(int behind, List<Way> ways) throws IOException {
    this.behind = behind;
    this.ways = List.copyOf(ways);
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  String url() {
    return "https://127.0.0.1:" + server.getLocalPort();
  }

  /** In which ways nobody has spoken with it yet. */
  List<String> unspoken() {
    return ways.stream().map(Way::name).filter(name -> !spoken.contains(name)).toList();
  }

  /** Closes what is open, so that whoever goes on must connect anew. */
  void hangUp() {
    open.forEach(TlsFront::close);
  }

  private void accept() {
    for (int i = 0; !server.isClosed(); i++) {
      try {
        Socket client = server.accept();
        Way way = ways.get(i % ways.size());
        threads.execute(() -> serve(client, way));
      } catch (IOException closed) {
        // Then the loop is over.
      }
    }
  }

  private void serve(Socket client, Way way) {
    open.add(client);
    try (client;
        SSLSocket tls =
            (SSLSocket) way.context().getSocketFactory().createSocket(client, null, true);
        Socket plain = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      tls.setEnabledProtocols(new String[] {way.version()});
      tls.startHandshake();
      spoken.add(way.name());
      threads.execute(
          () -> {
            pour(plain, tls);
            close(client);
          });
      pour(tls, plain);
    } catch (IOException gone) {
      // The client hung up, or this side did.
    } finally {
      open.remove(client);
    }
  }

  private static void pour(Socket from, Socket to) {
    byte[] buffer = new byte[1 << 14];
    try {
      InputStream in = from.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        to.getOutputStream().write(buffer, 0, read);
        to.getOutputStream().flush();
      }
    } catch (IOException gone) {
      // Nothing more comes, or it is wanted no more.
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Then there is nothing to close.
    }
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException alreadyClosed) {
      // Then nobody connects any more.
    }
    hangUp();
  }
}

package dev.lightsout.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The function and its cloud, and a socket to the same cloud. */
@State(Scope.Benchmark)
public class Wire {
  static final String STOPPED = "\"STOP_REQUESTED\":1";

  /** Over TLS or not. */
  @Param({"http", "https"})
  public String protocol;

  final String event =
      WarmFunction.timer(
          "{\\\"Action\\\":\\\"StopInstances\\\",\\\"InstanceIds\\\":[\\\"ins-r8hr2upy\\\"]}");
  final byte[] buffer = new byte[1 << 16];
  CannedCloud cloud;
  WarmFunction function;
  List<CannedCloud.Exchange> exchanges;
  List<SignedRequest> unsigned;
  Socket socket;
  OutputStream out;
  InputStream in;

  /** Connects both, and takes down what one event sends. */
  @Setup
  public void connect() throws IOException {
    LocalTls tls = protocol.equals("https") ? new LocalTls() : null;
    cloud = tls == null ? new CannedCloud() : new CannedCloud(tls.listen());
    function = WarmFunction.at(protocol + "://" + cloud.authority());
    exchanges = cloud.during(() -> function.handle(event, STOPPED));
    if (exchanges.size() != 3) {
      throw new IllegalStateException("expected 3 requests: " + exchanges.size());
    }
    unsigned = exchanges.stream().map(each -> new SignedRequest(each.request())).toList();
    int port = Integer.parseInt(cloud.authority().split(":")[1]);
    socket = tls == null ? new Socket("127.0.0.1", port) : tls.connect(port);
    socket.setTcpNoDelay(true);
    out = socket.getOutputStream();
    in = socket.getInputStream();
  }

  /** As it was. */
  void send(CannedCloud.Exchange exchange) throws IOException {
    send(exchange.request(), exchange.answer().length);
  }

  /** Signs the bodies of all of them anew. */
  void signAndSend() throws IOException, GeneralSecurityException {
    for (int i = 0; i < exchanges.size(); i++) {
      byte[] signed = unsigned.get(i).bytes(WarmFunction.SECRET_ID, WarmFunction.SECRET_KEY);
      send(signed, exchanges.get(i).answer().length);
    }
  }

  private void send(byte[] request, int answer) throws IOException {
    out.write(request);
    if (in.readNBytes(buffer, 0, answer) < answer) {
      throw new IOException("the connection was closed");
    }
  }

  /** Whether it is still open, as OkHttp asks. */
  void check() throws IOException {
    socket.setSoTimeout(1);
    try {
      in.read();
    } catch (SocketTimeoutException open) {
      socket.setSoTimeout(0);
    }
  }

  /** Ends both. */
  @TearDown(Level.Trial)
  public void close() throws IOException {
    socket.close();
    cloud.close();
  }
}

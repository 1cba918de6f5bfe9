package dev.lightsout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/**
 * A cloud painted on canvas: a socket that connects to nothing, behind which one instance runs. No
 * byte that is written to it leaves this process.
 */
final class Backdrop extends Socket {

  /** The instance. */
  static final String INSTANCE = "ins-00000000";

  private static final String SEEN =
      """
      {"Response":{"TotalCount":1,"RequestId":"rehearsal","InstanceSet":[\
      {"InstanceId":"ins-00000000","InstanceState":"RUNNING","Tags":[]}]}}""";
  private static final String TAKEN = "{\"Response\":{\"RequestId\":\"rehearsal\"}}";

  private final ByteArrayOutputStream request = new ByteArrayOutputStream();
  private InputStream answer = InputStream.nullInputStream();

  @Override
  public void connect(SocketAddress address, int timeout) {
    // Nowhere.
  }

  @Override
  public void setSoTimeout(int timeout) {
    // It never waits.
  }

  @Override
  public int getSoTimeout() {
    return 0;
  }

  @Override
  public OutputStream getOutputStream() {
    return request;
  }

  @Override
  public InputStream getInputStream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return Backdrop.this.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] into, int at, int most) throws IOException {
        return Backdrop.this.read(into, at, most);
      }
    };
  }

  /** Whoever reads has sent the whole request, or asks whether the connection is still alive. */
  private int read(byte[] into, int at, int most) throws IOException {
    if (request.size() > 0) {
      answer = answerTo(request.toString(StandardCharsets.UTF_8));
      request.reset();
    }
    int read = answer.read(into, at, most);
    if (read < 0) {
      throw new SocketTimeoutException("there is no more");
    }
    return read;
  }

  private static InputStream answerTo(String request) {
    String json = request.contains("X-TC-Action: DescribeInstances\r\n") ? SEEN : TAKEN;
    String response =
        String.join(
            "\r\n",
            "HTTP/1.1 200 OK",
            "Content-Type: application/json",
            "Content-Length: " + json.length(),
            "",
            json);
    return new ByteArrayInputStream(response.getBytes(StandardCharsets.UTF_8));
  }
}

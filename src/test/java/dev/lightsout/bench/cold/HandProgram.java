package dev.lightsout.bench.cold;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lightsout.bench.SignedRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The same two calls without the SDK: signed by hand, on a socket of the JDK's. */
public final class HandProgram {
  private HandProgram() {}

  /** Finds the endpoint and the instance in its environment. */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    String endpoint = System.getenv("LIGHTS_OUT_ENDPOINT");
    String host = endpoint.substring(endpoint.indexOf("://") + "://".length());
    int colon = host.indexOf(':');
    int port = Integer.parseInt(host.substring(colon + 1));
    try (Socket socket = new Socket(host.substring(0, colon), port)) {
      socket.setTcpNoDelay(true);
      Socket secured = endpoint.startsWith("https") ? secured(socket, host, colon, port) : socket;
      InputStream in = new BufferedInputStream(secured.getInputStream());
      String ids = "\"InstanceIds\":[\"" + System.getenv("INSTANCE") + "\"]}";
      String seen = call(secured, in, host, Observed.LOOK, "{\"Limit\":1," + ids);
      if (seen.contains("\"InstanceState\":\"RUNNING\"")
          || seen.contains("\"InstanceState\": \"RUNNING\"")) {
        call(secured, in, host, Observed.STOP, "{" + ids);
      }
    }
    System.out.write(Mark.OVER);
    System.out.flush();
    System.in.read();
  }

  private static Socket secured(Socket socket, String host, int colon, int port)
      throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secured =
        (SSLSocket) factory.createSocket(socket, host.substring(0, colon), port, true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    return secured;
  }

  private static String call(Socket socket, InputStream in, String host, String action, String body)
      throws IOException, GeneralSecurityException {
    String request =
        "POST / HTTP/1.1\r\nHost: "
            + host
            + "\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: "
            + body.length()
            + "\r\nX-TC-Action: "
            + action
            + "\r\nX-TC-Version: 2017-03-12\r\nX-TC-Region: "
            + System.getenv("TENCENTCLOUD_REGION")
            + "\r\nX-TC-Token: "
            + System.getenv("TENCENTCLOUD_SESSIONTOKEN")
            + "\r\nAuthorization: TC3-HMAC-SHA256 Credential=x/date/cvm/tc3_request\r\n\r\n"
            + body;
    SignedRequest signed = new SignedRequest(request.getBytes(UTF_8));
    socket
        .getOutputStream()
        .write(
            signed.bytes(
                System.getenv("TENCENTCLOUD_SECRETID"), System.getenv("TENCENTCLOUD_SECRETKEY")));
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.startsWith("Content-Length: ")) {
        length = Integer.parseInt(line.substring("Content-Length: ".length()));
      }
    }
    return new String(in.readNBytes(length), UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    byte[] line = new byte[1024];
    int length = 0;
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line[length++] = (byte) b;
    }
    return new String(line, 0, length, US_ASCII).strip();
  }
}

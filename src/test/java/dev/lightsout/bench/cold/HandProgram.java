package dev.lightsout.bench.cold;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.lightsout.bench.SignedRequest;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** The same two calls without the SDK: signed by hand, on a socket of the JDK's. */
public final class HandProgram {
  private static final String LENGTH = "Content-Length: ";

  private HandProgram() {}

  /** Finds the endpoint and the instance in its environment. */
  public static void main(String[] args) throws IOException, GeneralSecurityException {
    URI endpoint = URI.create(System.getenv("LIGHTS_OUT_ENDPOINT"));
    String ids = "{\"InstanceIds\":[\"" + System.getenv("INSTANCE") + "\"]}";
    try (Socket socket = connected(endpoint)) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      socket.getOutputStream().write(request(endpoint, Observed.LOOK, ids));
      if (body(in).contains("RUNNING")) {
        socket.getOutputStream().write(request(endpoint, Observed.STOP, ids));
        body(in);
      }
    }
    System.out.write(Mark.OVER);
    System.out.flush();
    System.in.read();
  }

  private static Socket connected(URI endpoint) throws IOException {
    Socket socket = new Socket(endpoint.getHost(), endpoint.getPort());
    socket.setTcpNoDelay(true);
    if (endpoint.getScheme().equals("http")) {
      return socket;
    }
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket secured =
        (SSLSocket) factory.createSocket(socket, endpoint.getHost(), endpoint.getPort(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    return secured;
  }

  private static byte[] request(URI endpoint, String action, String body)
      throws GeneralSecurityException {
    String unsigned =
        String.join(
            "\r\n",
            "POST / HTTP/1.1",
            "Host: " + endpoint.getAuthority(),
            "Content-Type: application/json; charset=utf-8",
            LENGTH + body.length(),
            "X-TC-Action: " + action,
            "X-TC-Version: 2017-03-12",
            "X-TC-Region: " + System.getenv("TENCENTCLOUD_REGION"),
            "X-TC-Token: " + System.getenv("TENCENTCLOUD_SESSIONTOKEN"),
            "Authorization: TC3-HMAC-SHA256 Credential=id/date/cvm/tc3_request",
            "",
            body);
    return new SignedRequest(unsigned.getBytes(UTF_8))
        .bytes(System.getenv("TENCENTCLOUD_SECRETID"), System.getenv("TENCENTCLOUD_SECRETKEY"));
  }

  private static String body(InputStream in) throws IOException {
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.startsWith(LENGTH)) {
        length = Integer.parseInt(line.substring(LENGTH.length()));
      }
    }
    return new String(in.readNBytes(length), UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toString(US_ASCII).strip();
  }
}

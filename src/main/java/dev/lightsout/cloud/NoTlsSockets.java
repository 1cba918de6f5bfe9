package dev.lightsout.cloud;

import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import javax.net.ssl.SSLSocketFactory;

/** Makes no socket. */
final class NoTlsSockets extends SSLSocketFactory {

  @Override
  public String[] getDefaultCipherSuites() {
    return new String[0];
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return new String[0];
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean closes)
      throws SocketException {
    throw refusal();
  }

  @Override
  public Socket createSocket(String host, int port) throws SocketException {
    throw refusal();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws SocketException {
    throw refusal();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws SocketException {
    throw refusal();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws SocketException {
    throw refusal();
  }

  private static SocketException refusal() {
    return new SocketException("this client connects to nobody by TLS");
  }
}

package dev.lightsout.cloud;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import okhttp3.OkHttpClient;

/**
 * TLS as the JDK does it. One context for all connections of a process, so that a session is
 * resumed on the next one.
 *
 * @param context makes the connections
 * @param trust judges the server's certificate
 */
record Tls(SSLContext context, Trust trust) {

  /** TLS with servers that these authorities vouch for. */
  static Tls trusting(Authorities authorities) throws GeneralSecurityException, IOException {
    Trust trust = new Trust(authorities);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {trust}, null);
    return new Tls(context, trust);
  }

  /** Lets a client use it. */
  OkHttpClient.Builder in(OkHttpClient.Builder client) {
    return client.sslSocketFactory(context.getSocketFactory(), trust);
  }

  /**
   * Does once, for nobody, what a first handshake would wait for: says hello into the void, and
   * judges a certificate.
   */
  void rehearse() {
    SSLEngine engine = context.createSSLEngine("rehearsal", 443);
    engine.setUseClientMode(true);
    ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    try {
      engine.wrap(ByteBuffer.allocate(0), hello);
      trust.rehearse();
    } catch (SSLException e) {
      // Nobody hears it. What is wrong with TLS is said by the first call.
    }
  }
}

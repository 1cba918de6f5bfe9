package dev.lightsout.cloud;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/**
 * TLS as the JDK does it. One context for all connections of a process, so that a session is
 * resumed on the next one.
 *
 * @param context makes the connections
 * @param trust judges the server's certificate
 */
record Tls(SSLContext context, X509TrustManager trust) {

  /** TLS with servers that these authorities vouch for. */
  static Tls trusting(Authorities authorities) throws GeneralSecurityException, IOException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(authorities.read());
    TrustManager[] trust = factory.getTrustManagers();
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust, null);
    return new Tls(context, (X509TrustManager) trust[0]);
  }

  /** Lets a client use it. */
  OkHttpClient.Builder in(OkHttpClient.Builder client) {
    return client.sslSocketFactory(context.getSocketFactory(), new WithoutPins(trust));
  }

  /**
   * Does once, for nobody, what a first handshake would wait for: says hello into the void, and
   * judges a certificate.
   */
  void rehearse() {
    SSLEngine engine = context.createSSLEngine("rehearsal", 443);
    engine.setUseClientMode(true);
    ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    X509Certificate[] issuers = trust.getAcceptedIssuers();
    try {
      engine.wrap(ByteBuffer.allocate(0), hello);
      if (issuers.length > 0) {
        trust.checkServerTrusted(new X509Certificate[] {issuers[0]}, "ECDHE_RSA");
      }
    } catch (SSLException | CertificateException e) {
      // Nobody hears it. What is wrong with TLS is said by the first call.
    }
  }

  /**
   * OkHttp indexes the issuers of whatever it is handed, to find the chain of a pinned certificate.
   * Nothing is pinned here, and there are 150 issuers.
   */
  private record WithoutPins(X509TrustManager trust) implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      trust.checkClientTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType)
        throws CertificateException {
      trust.checkServerTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}

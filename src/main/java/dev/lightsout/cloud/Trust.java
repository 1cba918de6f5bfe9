package dev.lightsout.cloud;

import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Trusts the servers that some authorities vouch for, by the JDK's verdict. To read all
 * authorities, some 150, takes as long as the rest of a handshake; so the JDK is asked with those
 * alone that the server's certificates name, and only if it says no, with all of them: whom it
 * trusts for the sake of some authorities, it trusts for the sake of more.
 */
final class Trust extends X509ExtendedTrustManager {
  private final Authorities authorities;
  private final List<JksFile.Certificate> unread;
  private X509ExtendedTrustManager all;

  private interface Verdict {
    void of(X509ExtendedTrustManager judge) throws CertificateException;
  }

  /** Trusts in these. Reads their file, and all of them where it cannot be told who is who. */
  Trust(Authorities authorities) throws GeneralSecurityException, IOException {
    this.authorities = authorities;
    Optional<JksFile> file = authorities.unread();
    this.unread = file.map(JksFile::certificates).orElse(List.of());
    if (file.isEmpty()) {
      this.all = judge(authorities.read());
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    check(chain, judge -> judge.checkServerTrusted(chain, authType));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    check(chain, judge -> judge.checkServerTrusted(chain, authType, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    check(chain, judge -> judge.checkServerTrusted(chain, authType, engine));
  }

  private void check(X509Certificate[] chain, Verdict verdict) throws CertificateException {
    Set<ByteBuffer> names = names(chain);
    List<JksFile.Certificate> named =
        unread.stream().filter(it -> names.contains(it.subject())).toList();
    if (!named.isEmpty()) {
      try {
        verdict.of(judge(named));
        return;
      } catch (CertificateException e) {
        // Another may vouch for it: a name can be encoded in more ways than one.
      }
    }
    verdict.of(all());
  }

  private static Set<ByteBuffer> names(X509Certificate[] chain) {
    Set<ByteBuffer> names = new HashSet<>();
    for (X509Certificate certificate : chain) {
      names.add(ByteBuffer.wrap(certificate.getSubjectX500Principal().getEncoded()));
      names.add(ByteBuffer.wrap(certificate.getIssuerX500Principal().getEncoded()));
    }
    return names;
  }

  private static X509ExtendedTrustManager judge(List<JksFile.Certificate> unread)
      throws CertificateException {
    try {
      KeyStore some = KeyStore.getInstance("JKS");
      some.load(null, null);
      for (JksFile.Certificate certificate : unread) {
        some.setCertificateEntry(String.valueOf(some.size()), certificate.read());
      }
      return judge(some);
    } catch (GeneralSecurityException | IOException e) {
      throw new CertificateException(e);
    }
  }

  private synchronized X509ExtendedTrustManager all() throws CertificateException {
    if (all == null) {
      try {
        all = judge(authorities.read());
      } catch (GeneralSecurityException | IOException e) {
        throw new CertificateException(e);
      }
    }
    return all;
  }

  private static X509ExtendedTrustManager judge(KeyStore authorities)
      throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(authorities);
    if (factory.getTrustManagers()[0] instanceof X509ExtendedTrustManager judge) {
      return judge;
    }
    throw new KeyManagementException("the JDK's trust manager is none for connections");
  }

  /** Judges a certificate for nobody: what the first verdict would wait for, is done then. */
  void rehearse() {
    try {
      X509Certificate[] issuers =
          unread.isEmpty()
              ? all().getAcceptedIssuers()
              : new X509Certificate[] {unread.get(0).read()};
      if (issuers.length > 0) {
        checkServerTrusted(new X509Certificate[] {issuers[0]}, "ECDHE_RSA");
      }
    } catch (CertificateException e) {
      // Nobody hears it.
    }
  }

  /** None: OkHttp would index them for pinned certificates, of which there are none. */
  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw noServer();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    throw noServer();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    throw noServer();
  }

  private static CertificateException noServer() {
    return new CertificateException("the function has no clients to trust");
  }
}

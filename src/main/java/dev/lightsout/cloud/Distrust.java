package dev.lightsout.cloud;

import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.ManagerFactoryParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactorySpi;
import javax.net.ssl.X509TrustManager;

/** Trusts nobody, whatever it is given. */
final class Distrust extends TrustManagerFactorySpi implements X509TrustManager {

  @Override
  protected void engineInit(KeyStore trusted) {}

  @Override
  protected void engineInit(ManagerFactoryParameters trusted) {}

  @Override
  protected TrustManager[] engineGetTrustManagers() {
    return new TrustManager[] {this};
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("nobody is trusted");
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("nobody is trusted");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}

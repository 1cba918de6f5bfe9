package dev.lightsout.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.SocketException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

class NoTlsTest {

  @Test
  void aClientThatIsMadeMeanwhileConnectsToNobodyByTls() {
    // when
    OkHttpClient made = NoTls.during(OkHttpClient::new);

    // then
    SSLSocketFactory sockets = made.sslSocketFactory();
    InetAddress here = InetAddress.getLoopbackAddress();
    assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", 443))
        .isInstanceOf(SocketException.class)
        .hasMessageContaining("connects to nobody");
    assertThatThrownBy(() -> sockets.createSocket(here, 443)).isInstanceOf(SocketException.class);
    assertThatThrownBy(() -> sockets.createSocket(here, 443, here, 0))
        .isInstanceOf(SocketException.class);
    assertThatThrownBy(() -> sockets.createSocket("127.0.0.1", 443, here, 0))
        .isInstanceOf(SocketException.class);
    assertThatThrownBy(() -> sockets.createSocket(null, "127.0.0.1", 443, true))
        .isInstanceOf(SocketException.class);
  }

  @Test
  void norDoesItTrustAnybody() throws Exception {
    // when
    TrustManagerFactory factory =
        NoTls.during(() -> made(() -> TrustManagerFactory.getInstance("PKIX")));

    // then
    X509TrustManager trust = (X509TrustManager) factory.getTrustManagers()[0];
    assertThat(trust.getAcceptedIssuers()).isEmpty();
    assertThatThrownBy(() -> trust.checkServerTrusted(new X509Certificate[0], "RSA"))
        .isInstanceOf(CertificateException.class);
    assertThatThrownBy(() -> trust.checkClientTrusted(new X509Certificate[0], "RSA"))
        .isInstanceOf(CertificateException.class);
  }

  @Test
  void otherThreadsHaveTheTlsOfTheJvmMeanwhile() throws Exception {
    // given
    String usual = provider();

    // when
    String elsewhere =
        NoTls.during(() -> CompletableFuture.supplyAsync(NoTlsTest::provider).join());

    // then
    assertThat(elsewhere).isEqualTo(usual);
  }

  @Test
  void soHasItsOwnAfterwardsWhateverWentWrong() {
    // given
    String usual = provider();

    // when
    assertThatThrownBy(
            () ->
                NoTls.during(
                    () -> {
                      throw new IllegalStateException(provider());
                    }))
        .hasMessage("lights-out-no-tls");

    // then
    assertThat(provider()).isEqualTo(usual);
  }

  @Test
  void whatIsNotTlsIsTheJvmsMeanwhile() throws Exception {
    String digest =
        NoTls.during(
            () -> made(() -> MessageDigest.getInstance("SHA-256")).getProvider().getName());

    assertThat(digest).isEqualTo("SUN");
  }

  private static String provider() {
    return made(() -> SSLContext.getInstance("TLS")).getProvider().getName();
  }

  private interface Maker<T> {
    T make() throws GeneralSecurityException;
  }

  private static <T> T made(Maker<T> maker) {
    try {
      return maker.make();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

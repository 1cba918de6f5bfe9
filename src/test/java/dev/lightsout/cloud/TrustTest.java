package dev.lightsout.cloud;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lightsout.Certificates;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustTest {
  private static final String OPEN = "changeit";
  private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));
  private static final Instant YESTERDAY = Instant.now().minus(Duration.ofDays(1));

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"JKS", "PKCS12"})
  void aServerThatAnAuthorityVouchesForIsTrusted(String type) throws Exception {
    // given
    Certificates some = new Certificates();
    Certificates others = Certificates.rsa();
    Trust trust = new Trust(store(type, others.authority(), some.authority()));

    // then
    assertThatCode(() -> check(trust, some.signed(TOMORROW))).doesNotThrowAnyException();
    assertThatCode(() -> check(trust, others.signed(TOMORROW))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"JKS", "PKCS12"})
  void aServerThatNobodyVouchesForIsRefused(String type) throws Exception {
    // given
    Certificates some = new Certificates();
    Trust trust = new Trust(store(type, some.authority()));

    // then
    assertThatThrownBy(() -> check(trust, new Certificates().signed(TOMORROW)))
        .isInstanceOf(CertificateException.class);
    assertThatThrownBy(() -> check(trust, some.signed(YESTERDAY)))
        .isInstanceOf(CertificateException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JKS", "PKCS12"})
  void anAuthorityIsFoundWhoseNameIsEncodedOtherwise(String type) throws Exception {
    // given
    Certificates some = Certificates.spelledOtherwise();
    Trust trust = new Trust(store(type, some.authority(), Certificates.rsa().authority()));

    // then
    assertThatCode(() -> check(trust, some.signed(TOMORROW))).doesNotThrowAnyException();
  }

  @Test
  void ofAllAuthoritiesThoseThatAServerNamesAreRead() throws Exception {
    // given
    Certificates some = new Certificates();
    Certificates others = Certificates.rsa();
    Authorities authorities = store("JKS", others.authority(), some.authority());
    spoil(Path.of(authorities.file()), others.authority());

    // when
    Trust trust = new Trust(authorities);

    // then
    assertThatCode(() -> check(trust, some.signed(TOMORROW))).doesNotThrowAnyException();
    assertThatThrownBy(() -> check(trust, others.signed(TOMORROW)))
        .isInstanceOf(CertificateException.class);
  }

  @Test
  void aStoreThatIsToBeCheckedIsReadByTheJdk() throws Exception {
    // given
    Authorities open = store("JKS", new Certificates().authority());
    Authorities locked = new Authorities(open.file(), open.type(), "", "another password");

    // then
    assertThat(open.unread()).isPresent();
    assertThat(locked.unread()).isEmpty();
    assertThatThrownBy(() -> new Trust(locked))
        .hasMessageStartingWith("the trust store " + open.file() + " cannot be read")
        .hasMessageContaining("password was incorrect");
  }

  @Test
  void aStoreOfNoSuchTypeIsLeftToTheJdkWhichRefusesIt() throws Exception {
    // given
    Authorities known = store("JKS", new Certificates().authority());
    Authorities unknown = new Authorities(known.file(), "NOPE", "", "");

    // then
    assertThat(unknown.unread()).isEmpty();
    assertThatThrownBy(() -> new Trust(unknown)).hasMessageContaining("NOPE");
  }

  @Test
  void aStoreThatIsCutOffIsNamed() throws Exception {
    // given
    Authorities whole = store("JKS", new Certificates().authority());
    Path file = Path.of(whole.file());
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 100));

    // then
    assertThatThrownBy(() -> new Trust(whole))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the trust store " + file + " cannot be read: ")
        .hasNoCause();
  }

  @Test
  void aStoreWithNobodyInItIsNamed() throws Exception {
    // given
    Authorities open = store("PKCS12", new Certificates().authority());
    Authorities locked = new Authorities(open.file(), open.type(), "", "");

    // then
    assertThatThrownBy(() -> new Trust(locked))
        .hasMessageStartingWith("the trust store " + locked.file() + " holds no authority")
        .hasMessageContaining("javax.net.ssl.trustStorePassword");
  }

  @Test
  void noServersClientIsTrusted() throws Exception {
    // given
    Certificates some = new Certificates();
    Trust trust = new Trust(store("JKS", some.authority()));
    X509Certificate[] chain = {(X509Certificate) some.signed(TOMORROW)};

    // then
    assertThatThrownBy(() -> trust.checkClientTrusted(chain, "EC"))
        .hasMessage("the function has no clients to trust");
  }

  private static void check(Trust trust, Certificate server) throws CertificateException {
    trust.checkServerTrusted(new X509Certificate[] {(X509Certificate) server}, "ECDHE_ECDSA");
  }

  private Authorities store(String type, Certificate... certificates) throws Exception {
    KeyStore store = KeyStore.getInstance(type);
    store.load(null, null);
    for (Certificate certificate : certificates) {
      store.setCertificateEntry("authority " + store.size(), certificate);
    }
    Path file = Files.createTempFile(folder, "authorities", "." + type);
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, OPEN.toCharArray());
    }
    String password = type.equals("JKS") ? "" : OPEN;
    return new Authorities(file.toString(), KeyStore.getDefaultType(), "", password);
  }

  /** Makes a certificate in the file unreadable, but for its name. */
  private static void spoil(Path file, Certificate certificate) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    int at = indexOf(bytes, certificate.getEncoded());
    int time = at + indexOf(certificate.getEncoded(), new byte[] {0x18, 0x0f});
    bytes[time + 2] = 'x';
    Files.write(file, bytes);
  }

  private static int indexOf(byte[] bytes, byte[] part) {
    return new String(bytes, ISO_8859_1).indexOf(new String(part, ISO_8859_1));
  }
}

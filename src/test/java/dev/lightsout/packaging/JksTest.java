package dev.lightsout.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lightsout.Certificates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class JksTest {
  private static final String PASSWORD = "changeit";

  @Test
  void theJdkReadsItWithThePasswordAndWithout() throws Exception {
    // given
    SortedMap<String, Certificate> some = some();

    // when
    byte[] jks = Jks.of(some, PASSWORD);

    // then
    for (char[] password : new char[][] {PASSWORD.toCharArray(), null}) {
      KeyStore read = KeyStore.getInstance("JKS");
      read.load(new ByteArrayInputStream(jks), password);
      assertThat(Collections.list(read.aliases()))
          .containsExactlyInAnyOrderElementsOf(some.keySet())
          .allSatisfy(alias -> assertThat(read.getCertificate(alias)).isEqualTo(some.get(alias)));
    }
  }

  @Test
  void anotherPasswordIsRefused() throws Exception {
    byte[] jks = Jks.of(some(), PASSWORD);

    assertThatThrownBy(
            () ->
                KeyStore.getInstance("JKS")
                    .load(new ByteArrayInputStream(jks), "another".toCharArray()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void ofTheSameCertificatesTheBytesAreTheSame() throws Exception {
    // given
    SortedMap<String, Certificate> some = some();

    // then
    assertThat(Jks.of(some, PASSWORD)).isEqualTo(Jks.of(some, PASSWORD));
  }

  private static SortedMap<String, Certificate> some() throws Exception {
    SortedMap<String, Certificate> some = new TreeMap<>();
    some.put("one", new Certificates().authority());
    some.put("two", Certificates.rsa().authority());
    return some;
  }
}

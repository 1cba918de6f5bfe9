package dev.lightsout.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JksFileTest {
  private static final long SEED = 20261126;

  @Test
  void theJdksOwnAuthoritiesHaveTheNamesThatTheJdkReads() throws Exception {
    // given
    KeyStore jdks = jdksOwn();
    Map<ByteBuffer, ByteBuffer> expected = new HashMap<>();
    for (String alias : Collections.list(jdks.aliases())) {
      X509Certificate read = (X509Certificate) jdks.getCertificate(alias);
      expected.put(
          ByteBuffer.wrap(read.getEncoded()),
          ByteBuffer.wrap(read.getSubjectX500Principal().getEncoded()));
    }

    // when
    JksFile file = JksFile.read(bytes(jdks)).orElseThrow();

    // then
    Map<ByteBuffer, ByteBuffer> names = new HashMap<>();
    file.certificates().forEach(it -> names.put(ByteBuffer.wrap(it.encoded()), it.subject()));
    assertThat(names).hasSizeGreaterThan(50).isEqualTo(expected);
  }

  @Test
  void aStoreWithAKeyIsForTheJdkToRead() throws Exception {
    // given
    byte[] store = bytes(jdksOwn());
    int tagOfTheFirst = 12;
    store[tagOfTheFirst + 3] = 1;

    // then
    assertThat(JksFile.read(store)).isEmpty();
  }

  @Test
  void aFileOfAnotherFormatIsForTheJdkToRead() {
    assertThat(JksFile.read(new byte[0])).isEmpty();
    assertThat(JksFile.read("-----BEGIN CERTIFICATE-----".getBytes())).isEmpty();
  }

  @Test
  void aFileThatWasCutOffOrChangedIsNoReasonToFail() throws Exception {
    // given
    byte[] store = bytes(jdksOwn());
    Random random = new Random(SEED);

    // then
    for (int i = 0; i < 300; i++) {
      byte[] cut = Arrays.copyOf(store, random.nextInt(store.length));
      byte[] changed = store.clone();
      changed[random.nextInt(2_000)] = (byte) random.nextInt();
      assertThatCode(() -> JksFile.read(cut)).doesNotThrowAnyException();
      assertThatCode(() -> JksFile.read(changed)).doesNotThrowAnyException();
    }
  }

  private static KeyStore jdksOwn() throws Exception {
    KeyStore store = new Authorities(null, KeyStore.getDefaultType(), "", "").read();
    KeyStore jks = KeyStore.getInstance("JKS");
    jks.load(null, null);
    for (String alias : Collections.list(store.aliases())) {
      Certificate certificate = store.getCertificate(alias);
      jks.setCertificateEntry(alias, certificate);
    }
    return jks;
  }

  private static byte[] bytes(KeyStore store) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, "changeit".toCharArray());
    return out.toByteArray();
  }
}

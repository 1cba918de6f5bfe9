package dev.lightsout.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyStore;
import org.junit.jupiter.api.Test;

class AuthoritiesTest {
  private static final String TYPE = KeyStore.getDefaultType();

  @Test
  void theJdksOwnAuthoritiesAreTrustedWhereNoneAreNamed() throws Exception {
    // given
    Authorities authorities = new Authorities(null, TYPE, "", "");

    // then
    assertThat(authorities.read().size()).isPositive();
  }

  @Test
  void aStoreThatCannotBeReadLeavesTheJdksOwn() throws Exception {
    // given
    Authorities authorities = new Authorities("/there/is/no/such.jks", TYPE, "", "");

    // then
    assertThat(authorities.read().size())
        .isEqualTo(new Authorities(null, TYPE, "", "").read().size());
  }

  @Test
  void nobodyIsTrustedWhereThereIsToBeNoStore() throws Exception {
    // given
    Authorities authorities = new Authorities("NONE", TYPE, "", "");

    // then
    assertThat(authorities.read().size()).isZero();
  }
}

package dev.lightsout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepUntilTest {

  /** A date is over when it is over everywhere, at noon of the next day in UTC. */
  @ParameterizedTest
  @CsvSource({
    "2026-12-31, 2027-01-01T11:59:59Z, true",
    "2026-12-31, 2027-01-01T12:00:00Z, false",
    "2026-12-31T20:00, 2027-01-01T07:59:59Z, true",
    "2026-12-31 20:00:00, 2027-01-01T08:00:00Z, false",
    "2026-12-31T20:00:00+08:00, 2026-12-31T11:59:59Z, true",
    "2026-12-31T20:00:00+08:00, 2026-12-31T12:00:00Z, false",
    "2026-12-31T20:00Z, 2026-12-31T19:59:59Z, true",
    "2026-12-31T20:00Z, 2026-12-31T20:00:00Z, false",
    "' true ', 2027-01-01T00:00:00Z, true",
    "31.12.2020, 2027-01-01T00:00:00Z, true",
    "2020-1-1, 2027-01-01T00:00:00Z, true"
  })
  void aDateProtectsUntilItIsOver(String value, Instant at, boolean protects) {
    // when
    boolean isProtected = KeepUntil.protects(value, at).isPresent();

    // then
    assertThat(isProtected).isEqualTo(protects);
  }
}

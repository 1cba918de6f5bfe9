package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RehearsalTest {

  @Test
  void aRehearsalGoesAllTheWayOfAnEventThatStopsSomething() {
    // when
    JsonObject answer =
        JsonParser.parseString(Rehearsal.play(Clock.systemUTC()).toJson()).getAsJsonObject();

    // then
    assertThat(answer.getAsJsonObject("outcomes")).hasToString("{\"STOP_REQUESTED\":1}");
  }

  @Test
  void aRehearsalNeedsNoTimeOfItsOwn() {
    // given: long ago, and a clock that stands
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    // when
    String answer = Rehearsal.play(clock).toJson();

    // then
    assertThat(answer).contains("STOP_REQUESTED");
  }
}

package dev.lightsout.bench.cold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ObservedTest {
  private static final String ID = "ins-r8hr2upy";
  private static final List<String> CALLS = List.of(Observed.LOOK, Observed.STOP);

  private final Observed observed = new Observed();

  @BeforeEach
  void start() {
    observed.started(ProcessHandle.current());
  }

  @Test
  void aLookAndAStopOfTheSameInstanceAreWhatItHasToDo() throws IOException {
    saw(Observed.LOOK, "{\"InstanceIds\":[\"ins-r8hr2upy\"],\"Limit\":1}");
    saw(Observed.STOP, "{\"InstanceIds\": [\"ins-r8hr2upy\"]}");

    assertThat(observed.did(CALLS, ID)).isTrue();
    assertThat(observed.usageAtStop().peakKb()).isPositive();
  }

  @Test
  void aStopOfAnotherInstanceIsNoFigure() throws IOException {
    saw(Observed.LOOK, "{\"InstanceIds\":[\"ins-r8hr2upy\"]}");
    saw(Observed.STOP, "{\"InstanceIds\":[\"ins-00000000\"]}");

    assertThat(observed.did(CALLS, ID)).isFalse();
  }

  @Test
  void norIsASecondStopOrOneWithoutALook() throws IOException {
    saw(Observed.STOP, "{\"InstanceIds\":[\"ins-r8hr2upy\"]}");
    assertThat(observed.did(CALLS, ID)).isFalse();

    saw(Observed.STOP, "{\"InstanceIds\":[\"ins-r8hr2upy\"]}");
    assertThat(observed.did(CALLS, ID)).isFalse();
  }

  private void saw(String action, String body) throws IOException {
    String text =
        "POST / HTTP/1.1\r\nHost: a\r\nx-tc-action: "
            + action
            + "\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    observed.saw(
        Request.read(new ByteArrayInputStream(text.getBytes(UTF_8)), System.nanoTime())
            .orElseThrow());
  }
}

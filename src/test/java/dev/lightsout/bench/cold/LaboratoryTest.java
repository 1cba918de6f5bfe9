package dev.lightsout.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaboratoryTest {
  @TempDir static Path directory;

  private static Site site;
  private static Laboratory laboratory;

  @BeforeAll
  static void start() throws Exception {
    ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    site = new Site(unused, directory, directory);
    laboratory = new Laboratory(site, Optional.empty(), directory);
  }

  @AfterAll
  static void stop() throws IOException {
    site.close();
  }

  @Test
  void aProgramIsMeasuredUntilItSaysThatItIsOver() throws Exception {
    Ran ran = run("printf '\\002'; printf '\\004'; read end", List.of());

    assertThat(ran.killed()).isFalse();
    assertThat(ran.stoppedAfter()).isPositive();
    assertThat(ran.invocationMillis().orElseThrow()).isLessThan(ran.millis().orElseThrow());
    assertThat(ran.peakMb().orElseThrow()).isPositive();
  }

  @Test
  void whatEndsTooEarlyIsNoFigureAndItsOwnWordsSayWhy() {
    assertThatThrownBy(() -> run("echo no java here >&2; exit 3", List.of()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ours: it ended with 3")
        .hasMessageContaining("no java here");
  }

  @Test
  void norIsWhatDoesNotCallWhatItHasTo() {
    assertThatThrownBy(() -> run("printf '\\004'; read end", List.of(Observed.LOOK)))
        .hasMessageContaining("ours: it should have called [DescribeInstances]; it called []");
  }

  private static Ran run(String script, List<String> actions)
      throws IOException, InterruptedException {
    Program program =
        new Program(
            "ours",
            List.of("sh", "-c", script),
            Path.of("").toAbsolutePath(),
            "",
            List.of(),
            actions);
    return laboratory.run(program, Condition.ALL.get(0), "");
  }
}

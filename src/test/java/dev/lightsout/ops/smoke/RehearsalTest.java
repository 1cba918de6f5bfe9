package dev.lightsout.ops.smoke;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.ops.Script;
import dev.lightsout.ops.Shell;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rehearsal that anybody can run, and that the contract sees what it is there to see. */
class RehearsalTest {
  private static final Pattern DIFFERENT = Pattern.compile("(?m)^  DIFFERENT +(\\S+)");

  @TempDir Path home;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int rehearse(String... words) {
    PrintStream stream = new PrintStream(out, true, UTF_8);
    Shell shell =
        new Shell(
            InputStream.nullInputStream(),
            stream,
            stream,
            Map.of(),
            home,
            home,
            Clock.systemUTC(),
            duration -> {
              throw new AssertionError("a rehearsal waits for nobody");
            });
    List<String> all = new ArrayList<>(List.of("--rehearse"));
    all.addAll(List.of(words));
    return Script.run(new Smoke(shell, false), shell, all.toArray(String[]::new));
  }

  private List<String> different() {
    return DIFFERENT.matcher(out.toString(UTF_8)).results().map(it -> it.group(1)).toList();
  }

  @Test
  void withoutADeviationAllIsTheSame() {
    // when
    int code = rehearse();

    // then
    assertThat(out.toString(UTF_8)).contains(" 0 different, 0 not run");
    assertThat(code).isZero();
  }

  /** At once, since each run takes its time; all but the one that leaves nothing to be stopped. */
  @Test
  void eachDeviationIsSeenByTheCaseThatIsThereForItAndNoOther() {
    // given
    Set<Deviation> deviations = EnumSet.complementOf(EnumSet.of(Deviation.PARTIAL_BATCHES));
    String names = deviations.stream().map(Object::toString).collect(Collectors.joining(","));

    // when
    int code = rehearse("--deviate", names, "--stopped-mode", "STOP_CHARGING");

    // then
    assertThat(different())
        .containsExactlyInAnyOrderElementsOf(deviations.stream().map(Deviation::seenBy).toList());
    assertThat(code).isOne();
  }

  @Test
  void aBatchThatActsInPartIsSeenAndNothingIsStoppedAfterIt() {
    // when
    int code = rehearse("--deviate", "partial-batches");

    // then
    assertThat(different()).containsExactly("stop-batch");
    assertThat(out.toString(UTF_8))
        .contains("standin/CvmPower.java, partialBatches")
        .contains("not run    stop  ")
        .contains("the instance does not run any more");
    assertThat(code).isOne();
  }

  @Test
  void aDeviationThatIsNoneIsBadUsage() {
    assertThat(rehearse("--deviate", "sometimes")).isEqualTo(2);
    assertThat(out.toString(UTF_8)).contains("partial-batches");
  }
}

package dev.lightsout.ops.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.ops.Ran;
import java.nio.file.Path;
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
  private String said = "";

  private int rehearse(String... words) {
    List<String> all = new ArrayList<>(List.of("--rehearse"));
    all.addAll(List.of(words));
    Ran ran = Ran.of(shell -> new Smoke(shell, false), home, Map.of(), all.toArray(String[]::new));
    said = ran.out() + ran.err();
    assertThat(ran.slept()).as("a rehearsal waits for nobody").isEmpty();
    return ran.exit();
  }

  private List<String> different() {
    return DIFFERENT.matcher(said).results().map(it -> it.group(1)).toList();
  }

  @Test
  void withoutADeviationAllIsTheSame() {
    // when
    int code = rehearse();

    // then
    assertThat(said).contains(" 0 different, 0 not run");
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
    assertThat(said)
        .contains("standin/CvmPower.java, partialBatches")
        .contains("not run    stop  ")
        .contains("the instance does not run any more");
    assertThat(code).isOne();
  }

  @Test
  void aDeviationThatIsNoneIsBadUsage() {
    assertThat(rehearse("--deviate", "sometimes")).isEqualTo(2);
    assertThat(said).contains("partial-batches");
  }
}

package dev.lightsout.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.bench.cold.ThreadTimes.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ThreadTimesTest {

  @Test
  void threadsAreToldByTheirNamesAsLinuxCutsThem() {
    // when
    ThreadTimes times =
        ThreadTimes.of(
            List.of(
                new ThreadTimes.Thread("java", 5),
                new ThreadTimes.Thread("C1 CompilerThre", 7),
                new ThreadTimes.Thread("lights-out-prim", 1),
                new ThreadTimes.Thread("lights-out-prim", 2),
                new ThreadTimes.Thread("lights-out-wire", 11),
                new ThreadTimes.Thread("VM Thread", 13)));

    // then
    assertThat(times.nanos())
        .isEqualTo(
            Map.of(
                Role.MAIN,
                5L,
                Role.COMPILER,
                7L,
                Role.PRIMING,
                3L,
                Role.WIRE,
                11L,
                Role.OTHERS,
                13L));
    assertThat(times.total()).isEqualTo(39);
  }

  @Test
  void thoseOfALivingProcessAreRead() {
    assertThat(ThreadTimes.of(ProcessHandle.current()).total()).isPositive();
  }
}

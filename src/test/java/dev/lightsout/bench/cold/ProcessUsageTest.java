package dev.lightsout.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessUsageTest {

  @Test
  void itsOwnTimeAndThatOfItsDeadChildrenIsCountedInHundredthsOfASecond() {
    // given a process whose name looks like the end of one
    String stat = "4711 (a) S 1) S 1 4711 4711 0 -1 4194560 900 0 0 0 31 4 5 2 20 0 12 0 99 1 2";
    String status = "Name:\ta) S 1\nVmPeak:\t  999999 kB\nVmHWM:\t   67584 kB\nVmRSS:\t 1 kB\n";

    // when
    ProcessUsage usage = ProcessUsage.parse(stat, status);

    // then
    assertThat(usage).isEqualTo(new ProcessUsage(420, 67_584));
  }

  @Test
  void aProcessThatHasJustEndedHasNoMemoryAnyMore() {
    String stat = "1 (java) Z 1 1 1 0 -1 4194560 900 0 0 0 1 0 0 0 20 0 12 0 99 1 2";

    assertThat(ProcessUsage.parse(stat, "Name:\tjava\n")).isEqualTo(new ProcessUsage(10, 0));
  }
}

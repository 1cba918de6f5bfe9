package dev.lightsout.invoke;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The text of {@code --help}. */
final class Help {
  private static final String INTRODUCTION =
      """
      Usage: scripts/invoke [OPTION]... EVENT
             scripts/invoke --list

      Hands an event to the function, the real handler with the real SDK, and shows the event as
      understood, each request that reached the cloud, what became of each instance, and the rows in
      the log topic. The cloud is a stand-in on this machine, made for the event: the instances that
      it names are there and RUNNING, and for an order with Filters some that pass them and some that
      do not. EVENT is a file, such as those in events/, or - for stdin.
      """;

  private static final String EXAMPLES =
      """

      Examples
        scripts/invoke events/timer-cvm.json
        scripts/invoke events/timer-cvm.json --state ins-5d8a23rs=STOPPED --missing ins-r8hr2upy
        scripts/invoke events/timer-by-tag.json --dry-run --protected ins-demo0101
        scripts/invoke events/direct-hai.json --lose-answer
        scripts/invoke events/timer-cvm.json --redeliver
        scripts/invoke events/timer-cvm.json --error UnauthorizedOperation.MFAExpired
        scripts/invoke events/ckafka.json --json | jq .answer.outcomes
        echo '{"Action":"StopInstance","InstanceId":"hai-dunyfddn"}' | scripts/invoke -
        TENCENTCLOUD_SECRET_ID=… TENCENTCLOUD_SECRET_KEY=… scripts/invoke --live order.json

      Exit codes
        0  every row is STOP_REQUESTED, ALREADY_STOPPED, WOULD_STOP, SKIPPED or IGNORED
        1  some row is another
        2  bad usage or settings: nothing was handed to the function

      LIGHTS_OUT_* variables of the environment count with --live alone; otherwise use --set.
      """;

  private Help() {}

  static String text() {
    return INTRODUCTION
        + Arrays.stream(Option.Group.values()).map(Help::group).collect(Collectors.joining())
        + EXAMPLES;
  }

  private static String group(Option.Group group) {
    return Option.TABLE.stream()
        .filter(it -> it.group() == group)
        .map(it -> "  %-22s %s%n".formatted(it.synopsis(), it.help()))
        .collect(Collectors.joining("", "\n" + group.title + "\n", ""));
  }
}

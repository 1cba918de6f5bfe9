package dev.lightsout.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What whoever runs the stand-in wants.
 *
 * @param builder how it is to behave
 * @param fleet the instances to keep
 */
record CommandLine(StandIn.Builder builder, List<StandInInstance> fleet) {
  static final String USAGE =
      """
      Usage: scripts/stand-in [OPTION]...

      Runs a Tencent Cloud with CVM, HAI, CLS, Cloud Monitor and CAM on 127.0.0.1 and prints each
      request.

        --port PORT        the port to listen on (default: 8080; 0 takes a free one)
        --rate-limits      refuse more requests a second than the API's pages allow
        --latency MS       send each answer that many milliseconds later, at most 20000; the request
                           acts when it arrives, and holds up no other
        --instance ID[:STATE[:REGION]]
                           an instance to keep, ins-xxxxxxxx (CVM) or hai-xxxxxxxx (HAI);
                           default state RUNNING, default region ap-guangzhou. May be repeated
        --instances N      N more to keep, at most 100000: CVM, RUNNING, in ap-guangzhou, with the
                           tag env = dev, from ins-00000001 on
        --help             this text

      Without --instance and --instances there is a small fleet of both products; with
      --instances 0 there is none.
      """;

  /** The first four are the ids of the API's own pages. */
  private static final List<String> FLEET =
      List.of(
          "ins-r8hr2upy",
          "ins-5d8a23rs",
          "hai-dunyfddn",
          "hai-2dfajzo4q",
          "ins-00stoppd:STOPPED",
          "ins-0pending:PENDING",
          "ins-0rescued:RESCUE_MODE",
          "ins-shanghai:RUNNING:ap-shanghai",
          "hai-0stopped:STOPPED_NO_CHARGE",
          "hai-0arrears:ARREARS");

  /** Throws an IllegalArgumentException that says what is wrong. */
  static CommandLine of(List<String> words) {
    StandIn.Builder builder = StandIn.builder().port(8080);
    List<StandInInstance> fleet = new ArrayList<>();
    // None at all may be wanted too.
    boolean chosen = false;
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      String option = rest.next();
      chosen |= option.startsWith("--instance");
      switch (option) {
        case "--port" -> builder.port(number(option, rest, 65_535));
        case "--rate-limits" -> builder.rateLimits(true);
        case "--latency" -> builder.latency(Duration.ofMillis(number(option, rest, 20_000)));
        case "--instance" -> fleet.add(instance(value(option, rest)));
        case "--instances" -> many(number(option, rest, 100_000)).forEach(fleet::add);
        default -> throw new IllegalArgumentException("unknown option: " + option);
      }
    }
    if (!chosen) {
      FLEET.forEach(it -> fleet.add(instance(it)));
    }
    return new CommandLine(builder, fleet);
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value");
    }
    return rest.next();
  }

  private static int number(String option, Iterator<String> rest, int most) {
    String text = value(option, rest);
    if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(
          option + " takes a number up to " + most + ", not \"" + text + "\"");
    }
    return Integer.parseInt(text);
  }

  private static StandInInstance instance(String text) {
    String[] parts = text.split(":");
    StandInInstance instance = StandInInstance.of(parts[0]);
    if (parts.length > 1) {
      instance = instance.state(parts[1]);
    }
    if (parts.length > 2) {
      if (!Regions.known(parts[2])) {
        throw new IllegalArgumentException("not a region: " + parts[2]);
      }
      instance = instance.region(parts[2]);
    }
    return instance;
  }

  private static Stream<StandInInstance> many(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i -> StandInInstance.of("ins-%08d".formatted(i)).name("dev-" + i).tag("env", "dev"));
  }
}

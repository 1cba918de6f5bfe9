package dev.lightsout.bench;

import dev.lightsout.bench.Records.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What scripts/bench shows, in Markdown.
 *
 * @param measured the rounds of each work
 */
record HandlerTables(Map<Work, Rounds> measured) {

  /** So much may ten times the records cost: ten times as much, but for the noise of a fifth. */
  private static final double LEAST = 8;

  private static final double MOST = 12;

  String all() {
    return String.join("\n\n", events(), endToEnd(), batches(), growth(Kind.STOP_REQUESTED));
  }

  private String events() {
    Rounds bare = measured.get(Work.BARE);
    Rounds checked = measured.get(Work.CHECKED);
    Rounds event = measured.get(Work.event("http"));
    List<Score> own = new ArrayList<>();
    for (int i = 0; i < event.scores().size(); i++) {
      own.add(event.scores().get(i).less(bare.scores().get(i), checked.scores().get(i)));
    }
    return String.join(
        "\n",
        "| work | CPU time | lowest and highest round | by the clock | allocated |",
        "|---|--:|--:|--:|--:|",
        line("(a) one event: a look, a stop, a report", event),
        line("(b) its three requests as bare bytes", bare),
        line("(c) the same, each after a read of 1 ms", checked),
        line("**the handler's own work for one event**", new Rounds(own)),
        line("one malformed event, refused", measured.get(Work.MALFORMED)));
  }

  private String endToEnd() {
    List<String> lines = new ArrayList<>();
    lines.add("| end to end | CPU time | lowest and highest round | by the clock | allocated |");
    lines.add("|---|--:|--:|--:|--:|");
    for (String protocol : Work.PROTOCOLS) {
      Rounds event = measured.get(Work.event(protocol));
      Rounds signed = measured.get(Work.signed(protocol));
      Rounds ratio = event.with(signed, Score::per);
      lines.add(line(protocol + ": (a) one event", event));
      lines.add(line(protocol + ": (d) its three requests, signed and sent by hand", signed));
      lines.add(
          format(
              "| **%s: (a) in terms of (d)** | %.1f | %.1f to %.1f | %.1f | %.1f |",
              protocol,
              ratio.cpu().median(),
              ratio.cpu().lowest(),
              ratio.cpu().highest(),
              ratio.clock().median(),
              ratio.bytes().median()));
    }
    return String.join("\n", lines);
  }

  private String batches() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| one record of a batch of | CPU time | lowest and highest round | by the clock |"
            + " allocated |");
    lines.add("|---|--:|--:|--:|--:|");
    for (Kind kind : Kind.values()) {
      for (int size : Work.SIZES) {
        Rounds batch = measured.get(Work.batch(kind, size));
        if (batch != null) {
          String name = format("%,d, each %s", size, kind.said());
          lines.add(line(name, batch.each(score -> score.dividedBy(size))));
        }
      }
    }
    return String.join("\n", lines);
  }

  /** From 1,000 records to 10,000, where what an event costs by itself is lost among them. */
  private String growth(Kind kind) {
    Rounds ratio =
        measured
            .get(Work.batch(kind, 10_000))
            .with(measured.get(Work.batch(kind, 1_000)), Score::per);
    double cpu = ratio.cpu().median();
    return format(
        "10,000 records, each %s, cost %.1f times the CPU time of 1,000 (%.1f to %.1f), and %.1f"
            + " times what it allocates: %s.",
        kind.said(),
        cpu,
        ratio.cpu().lowest(),
        ratio.cpu().highest(),
        ratio.bytes().median(),
        cpu >= LEAST && cpu <= MOST
            ? "that is linear, within a fifth"
            : "that is not linear within a fifth");
  }

  private static String line(String work, Rounds rounds) {
    return format(
        "| %s | %.1f µs | %.1f to %.1f µs | %.1f µs | %.1f KB |",
        work,
        rounds.cpu().median(),
        rounds.cpu().lowest(),
        rounds.cpu().highest(),
        rounds.clock().median(),
        rounds.bytes().median() / 1_000);
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}

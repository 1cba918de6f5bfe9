package dev.lightsout.ops.smoke;

import java.util.List;

/** What came of a case. */
sealed interface Result {
  /** The case. */
  Case of();

  /** Both clouds were asked. */
  sealed interface Compared extends Result {
    Observation standIn();

    Observation cloud();

    /** Fields that the cloud has besides. */
    List<String> more();
  }

  /** They answer alike. */
  record Same(Case of, Observation standIn, Observation cloud, List<String> more)
      implements Compared {}

  /** They do not. */
  record Different(
      Case of,
      Observation standIn,
      Observation cloud,
      List<String> more,
      List<Comparison.Differing> differences)
      implements Compared {}

  /** It makes no sense, or may not be asked. */
  record NotRun(Case of, String why) implements Result {}
}

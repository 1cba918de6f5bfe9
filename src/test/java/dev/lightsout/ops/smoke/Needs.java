package dev.lightsout.ops.smoke;

import java.util.function.Predicate;

/** What must be so at the cloud for a case to make sense. */
enum Needs {
  NOTHING("", cloud -> true),
  A_TAG("the instance has no tag", cloud -> cloud.target().has(Target.TAG_FILTER)),
  A_TOKEN("these keys have no token", CloudUnderContract::hasToken),
  RUNNING("the instance does not run any more", cloud -> cloud.course().last().isRunning()),
  A_STOP("there was no stop to watch", Needs::isBeingStopped),
  STOPPED(
      "the instance was not stopped by the function",
      cloud -> isBeingStopped(cloud) && cloud.course().last().isStopped()),
  A_ROW(
      "the topic has not taken the row", cloud -> cloud.course().taken().containsKey(SmokeRow.NOW)),
  A_FOUND_ROW("the row was not found", cloud -> cloud.course().found().contains(SmokeRow.NOW)),
  TWO_FOUND_ROWS("fewer than two rows were found", cloud -> cloud.course().found().size() > 1);

  private final String otherwise;
  private final Predicate<CloudUnderContract> isSo;

  Needs(String otherwise, Predicate<CloudUnderContract> isSo) {
    this.otherwise = otherwise;
    this.isSo = isSo;
  }

  boolean areMetAt(CloudUnderContract cloud) {
    return isSo.test(cloud);
  }

  /** Why a case is not run. */
  String otherwise() {
    return otherwise;
  }

  private static boolean isBeingStopped(CloudUnderContract cloud) {
    return cloud.course().event() != null && !cloud.course().last().isRunning();
  }
}

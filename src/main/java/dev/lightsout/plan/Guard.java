package dev.lightsout.plan;

import java.util.Locale;

/** What keeps a redelivered event from stopping an instance again, by the row's {@code guard}. */
public enum Guard {
  /** How the instance looks: one that is stopped is not stopped again. */
  STATE,
  /** The rows of earlier deliveries too: one that somebody started since is left alone. */
  JOURNAL;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

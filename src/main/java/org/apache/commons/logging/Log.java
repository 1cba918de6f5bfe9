package org.apache.commons.logging;

/** A log that drops what it is given. */
public interface Log {

  /** That it does not. */
  default boolean isTraceEnabled() {
    return false;
  }

  /** That it does not. */
  default boolean isDebugEnabled() {
    return false;
  }

  /** That it does not. */
  default boolean isInfoEnabled() {
    return false;
  }

  /** That it does not. */
  default boolean isWarnEnabled() {
    return false;
  }

  /** That it does not. */
  default boolean isErrorEnabled() {
    return false;
  }

  /** That it does not. */
  default boolean isFatalEnabled() {
    return false;
  }

  /** Drops it. */
  default void trace(Object message) {}

  /** Drops both. */
  default void trace(Object message, Throwable cause) {}

  /** Drops it. */
  default void debug(Object message) {}

  /** Drops both. */
  default void debug(Object message, Throwable cause) {}

  /** Drops it. */
  default void info(Object message) {}

  /** Drops both. */
  default void info(Object message, Throwable cause) {}

  /** Drops it. */
  default void warn(Object message) {}

  /** Drops both. */
  default void warn(Object message, Throwable cause) {}

  /** Drops it. */
  default void error(Object message) {}

  /** Drops both. */
  default void error(Object message, Throwable cause) {}

  /** Drops it. */
  default void fatal(Object message) {}

  /** Drops both. */
  default void fatal(Object message, Throwable cause) {}
}

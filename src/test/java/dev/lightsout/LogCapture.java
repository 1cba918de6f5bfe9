package dev.lightsout;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/** Every line that the libraries of the function log, at every level. */
final class LogCapture extends Handler {

  /** Kept, since java.util.logging forgets the level of a logger that nobody holds. */
  private final List<Logger> loggers =
      Stream.of("com.tencentcloudapi", "okhttp3", "okio", "org.apache.commons.logging")
          .map(Logger::getLogger)
          .toList();

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final SimpleFormatter formatter = new SimpleFormatter();

  LogCapture() {
    setLevel(Level.ALL);
    for (Logger logger : loggers) {
      logger.setLevel(Level.ALL);
      logger.addHandler(this);
    }
  }

  List<String> lines() {
    return lines;
  }

  @Override
  public void publish(LogRecord line) {
    lines.add(formatter.format(line));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    for (Logger logger : loggers) {
      logger.removeHandler(this);
      logger.setLevel(null);
    }
  }
}

package dev.lightsout.history;

/** A step of a delivery's way. */
enum Where {
  LOOK("look before any stop"),
  STOP("stop request"),
  SETTLE("look after a stop"),
  JOURNAL("question to the topic"),
  REPORT("upload of the rows"),
  PRINT("line on stdout");

  private final String words;

  Where(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}

package dev.lightsout.ops.deploy;

/**
 * Where something stands in a file, by lines that are counted from 1.
 *
 * @param first the line of its key
 * @param last the last line of its value
 */
record Lines(int first, int last) {

  @Override
  public String toString() {
    return first == last ? "line " + first : "lines " + first + " to " + last;
  }
}

package dev.lightsout.ops.deploy;

/**
 * Something about the file or its variables that whoever deploys must know.
 *
 * @param isError whether it keeps the function from being deployed
 * @param where the file, and its line where there is one
 * @param sentence names the field, the value and what would be right
 */
record Finding(boolean isError, String where, String sentence) {

  /** The same, should it quote any of these. */
  Finding without(Secrets secrets) {
    return new Finding(isError, where, secrets.hiddenIn(sentence));
  }

  @Override
  public String toString() {
    return where + ": " + (isError ? "" : "warning: ") + sentence;
  }
}

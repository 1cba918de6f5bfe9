package dev.lightsout.bench;

/**
 * What one event came to in one round.
 *
 * @param cpu CPU time of the handler's threads, in µs
 * @param clock time by the clock, in µs
 * @param bytes what the whole process allocated
 */
record Score(double cpu, double clock, double bytes) {

  /** CPU time without the network's; time by the clock also without waiting. */
  Score less(Score bare, Score checked) {
    return new Score(cpu - bare.cpu, clock - checked.clock, bytes - bare.bytes);
  }

  /** A part of it. */
  Score dividedBy(int count) {
    return new Score(cpu / count, clock / count, bytes / count);
  }

  /** How many times another. */
  Score per(Score other) {
    return new Score(cpu / other.cpu, clock / other.clock, bytes / other.bytes);
  }
}

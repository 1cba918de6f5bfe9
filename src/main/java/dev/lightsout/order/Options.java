package dev.lightsout.order;

/**
 * How an order wants its instances stopped: every parameter of the API page but the ids. Two orders
 * with equal options and region share calls.
 */
public sealed interface Options permits CvmOptions, HaiOptions {

  /** The product whose parameters these are. */
  Product product();

  /** Whether the order asks what would happen instead of a stop. */
  boolean dryRun();

  /** Whether the order wants the machine to cost nothing once stopped. */
  boolean wantsStopCharging();
}

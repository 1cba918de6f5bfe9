package dev.lightsout.event;

import java.util.Locale;

/** The kinds of event, by the row's {@code eventKind}. */
public enum EventKind {
  /** A timer trigger. */
  TIMER,
  /** A Cloud Monitor alarm. */
  ALARM,
  /** A CKafka record. */
  CKAFKA,
  /** A CMQ message. */
  CMQ,
  /** A TDMQ message. */
  TDMQ,
  /** Any other event of EventBridge. */
  EVENTBRIDGE,
  /** A log line of the CLS trigger. */
  CLS,
  /** A request to a Function URL. */
  HTTP,
  /** An order handed to the function by whoever invoked it. */
  DIRECT,
  /** An SQS message. */
  SQS,
  /** An SNS notification. */
  SNS,
  /** None of these. */
  UNKNOWN;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package dev.lightsout.ops.smoke;

/** What a case asks of a cloud. */
@FunctionalInterface
interface Question {
  Observation of(CloudUnderContract cloud);
}

package dev.lightsout.standin;

import com.github.tomakehurst.wiremock.common.Notifier;

/** WireMock has nothing to say here: stdout belongs to whoever runs the stand-in. */
final class Silence implements Notifier {
  @Override
  public void info(String message) {}

  @Override
  public void error(String message) {}

  @Override
  public void error(String message, Throwable cause) {}
}

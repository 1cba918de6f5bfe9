package dev.lightsout.cloud;

import java.io.IOException;

/** No connection could be made, so the cloud cannot have seen the request. */
final class NeverSent extends IOException {
  private static final long serialVersionUID = 1L;

  NeverSent(IOException cause) {
    super(cause);
  }
}

package dev.lightsout.history;

import dev.lightsout.standin.Fault;
import java.util.Map;
import java.util.function.Supplier;

/** What can go wrong with one request. */
enum Trouble {
  RESET(true, Fault::reset),
  EMPTY(true, Fault::empty),
  TRUNCATED(true, Fault::truncated),
  NO_JSON(true, Fault::noJson),
  EMPTY_BODY(true, Fault::emptyBody),
  EMPTY_JSON(true, Fault::emptyJson),
  NO_REQUEST_ID(true, Fault::noRequestId),
  STATUS_500(true, () -> Fault.status(500)),
  STATUS_503(true, () -> Fault.status(503, Map.of("Retry-After", "0"))),
  INTERNAL_ERROR(true, () -> Fault.error("InternalError")),
  INTERNAL_SERVER_ERROR(true, () -> Fault.error("InternalServerError")),
  THROTTLED(false, Fault::throttled),
  NOT_ALLOWED(false, () -> Fault.error("UnauthorizedOperation")),
  MFA(false, () -> Fault.error("AuthFailure.MFAFailure")),
  IN_PROGRESS(false, () -> Fault.error("OperationDenied.InstanceOperationInProgress")),
  HANGING_UP(false, Fault::hangingUp);

  private final boolean mayHaveActed;
  private final Supplier<Fault> fault;

  Trouble(boolean mayHaveActed, Supplier<Fault> fault) {
    this.mayHaveActed = mayHaveActed;
    this.fault = fault;
  }

  /** Whether the cloud may have acted before the answer was lost. */
  boolean mayHaveActed() {
    return mayHaveActed;
  }

  Fault fault() {
    return fault.get();
  }
}

package dev.lightsout.cloud;

import static dev.lightsout.cloud.Meaning.Scope.ANSWER;
import static dev.lightsout.cloud.Meaning.Scope.CALL;
import static dev.lightsout.cloud.Meaning.Scope.INSTANCE;
import static dev.lightsout.cloud.Meaning.Scope.KEYS;
import static dev.lightsout.cloud.Meaning.Scope.PRODUCT;
import static dev.lightsout.cloud.Meaning.Scope.RATE;
import static dev.lightsout.plan.Outcome.ALREADY_STOPPED;
import static dev.lightsout.plan.Outcome.BUSY;
import static dev.lightsout.plan.Outcome.DENIED;
import static dev.lightsout.plan.Outcome.FAILED;
import static dev.lightsout.plan.Outcome.IGNORED;
import static dev.lightsout.plan.Outcome.MFA_REQUIRED;
import static dev.lightsout.plan.Outcome.NOT_FOUND;
import static dev.lightsout.plan.Outcome.NOT_STOPPABLE;
import static dev.lightsout.plan.Outcome.REFUSED;
import static dev.lightsout.plan.Outcome.THROTTLED;
import static dev.lightsout.plan.Outcome.UNKNOWN;
import static dev.lightsout.plan.Outcome.WOULD_STOP;

import dev.lightsout.cloud.Meaning.Scope;
import dev.lightsout.plan.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The API's codes and what they mean: all of both API pages, the newer ones that the SDK's {@code
 * StopInstances} documents, and the common ones. A code that has no row of its own takes the first
 * family it begins with. Keyed on the code alone, since messages change and may be Chinese.
 */
final class ErrorTable {
  private static final Map<String, Meaning> CODES = new LinkedHashMap<>();
  private static final Map<String, Meaning> FAMILIES = new LinkedHashMap<>();

  private static final Meaning UNKNOWN_CODE =
      new Meaning(FAILED, ANSWER, false, "the API answered with a code that has no row here", null);

  private static final String RENEW_MFA =
      "renew the MFA session (sts:GetSessionToken or sts:AssumeRole with a fresh TokenCode)"
          + " and give the function its keys, or exempt the function's role from the"
          + " policy that demands MFA (condition qcs:mfaPresent)";
  private static final String BIND_MFA =
      "bind a virtual MFA device to the user whose keys these are and open a"
          + " session with it, or exempt the function's role from the policy that demands MFA"
          + " (condition qcs:mfaPresent) or from operation protection";
  private static final String GRANT =
      "allow {action} for this instance in a policy of the function's role";
  private static final String CHECK_KEYS =
      "give the function a role (role in serverless.yml), or check the keys in its environment";
  private static final String FRESH_KEYS =
      "another delivery gets fresh ones from the role; keys set by" + " hand must be renewed";
  private static final String KEEP_CHARGING =
      "order it with StoppedMode KEEP_CHARGING: this instance is charged for while stopped";

  static {
    code("InternalServerError", UNKNOWN, ANSWER, "the API failed inside");
    code("InternalError", UNKNOWN, ANSWER, "the API failed inside");
    code("ResourceUnavailable", UNKNOWN, ANSWER, "the API was not available");
    code("ServiceUnavailable", UNKNOWN, ANSWER, "the API was not available");

    code("DryRunOperation", WOULD_STOP, CALL, "the API would have taken the stop");

    code("InvalidInstance.NotSupported", BUSY, INSTANCE, "in operation or in a special state");
    code("MutexOperation.TaskRunning", BUSY, INSTANCE, "an identical job is running");
    code(
        "OperationDenied.InstanceOperationInProgress", BUSY, INSTANCE, "an operation is under way");
    code("FailedOperation.OperateInstanceRepeatedly", BUSY, INSTANCE, "operated at the same time");

    code("InvalidInstanceId.Malformed", REFUSED, INSTANCE, "the API calls the id malformed");
    code(
        "InvalidParameterValue.InstanceIdMalformed",
        REFUSED,
        INSTANCE,
        "the API calls the id malformed");
    code(
        "InvalidParameterValue.InvalidInstanceIdMalformed",
        REFUSED,
        INSTANCE,
        "the API calls the id malformed");
    code("InvalidInstanceId.NotFound", NOT_FOUND, INSTANCE, "the API knows no such instance");
    code(
        "InvalidParameterValue.InstanceIdNotFound",
        NOT_FOUND,
        INSTANCE,
        "the API knows no such instance");
    code(
        "InvalidParameterValue.TagKeyNotFound",
        IGNORED,
        CALL,
        "nothing matched: the cloud knows no such tag key");
    code("InvalidFilter", REFUSED, CALL, "the API does not know a filter");
    code(
        "InvalidFilterValue.LimitExceeded", REFUSED, CALL, "the API takes fewer filters or values");
    code("InvalidZone.MismatchRegion", REFUSED, CALL, "the zone is in another region");
    code("InvalidHostId.Malformed", REFUSED, CALL, "the API calls the host id malformed");
    code("InvalidSecurityGroupId.NotFound", REFUSED, CALL, "there is no such security group");
    code("FailedOperation.IllegalTagKey", REFUSED, CALL, "the API calls the tag key illegal");
    code("FailedOperation.IllegalTagValue", REFUSED, CALL, "the API calls the tag value illegal");
    code("FailedOperation.TagKeyReserved", REFUSED, CALL, "the tag key is reserved");
    code(
        "InvalidParameterValue.ZoneNotSupported",
        REFUSED,
        INSTANCE,
        "its zone does not take these options");

    code("AuthFailure.MFAFailure", MFA_REQUIRED, PRODUCT, "the cloud wants MFA", BIND_MFA);
    code(
        "UnauthorizedOperation.MFAExpired",
        MFA_REQUIRED,
        PRODUCT,
        "the MFA session has expired",
        RENEW_MFA);
    code(
        "UnauthorizedOperation.MFANotFound",
        MFA_REQUIRED,
        PRODUCT,
        "the cloud wants MFA",
        BIND_MFA);

    expired("AuthFailure.TokenFailure");
    expired("AuthFailure.SignatureExpire");
    expired("UnauthorizedOperation.InvalidToken");
    code("AuthFailure.UnauthorizedOperation", DENIED, INSTANCE, "the role may not do this", GRANT);

    state("Stopped", ALREADY_STOPPED);
    state("Stopping", ALREADY_STOPPED);
    state("StoppedNoCharge", ALREADY_STOPPED);
    state("Pending", BUSY);
    state("Starting", BUSY);
    state("Rebooting", BUSY);
    state("EnterRescueMode", BUSY);
    state("ExitRescueMode", BUSY);
    state("EnterServiceLiveMigrate", BUSY);
    state("ServiceLiveMigrate", BUSY);
    state("ExitServiceLiveMigrate", BUSY);
    state("RescueMode", NOT_STOPPABLE);
    state("Isolating", NOT_STOPPABLE);
    state("Shutdown", NOT_STOPPABLE);
    state("Terminating", NOT_STOPPABLE);
    state("Terminated", NOT_STOPPABLE);
    state("Arrears", NOT_STOPPABLE);
    state("LaunchFailed", NOT_STOPPABLE);
    state("Banning", NOT_STOPPABLE);
    state("Corrupted", NOT_STOPPABLE);
    state("Freezing", NOT_STOPPABLE);
    code(
        "UnsupportedOperation.InstanceReinstallFailed",
        NOT_STOPPABLE,
        INSTANCE,
        "its reinstallation failed");
    code(
        "UnsupportedOperation.HibernationForNormalInstance",
        NOT_STOPPABLE,
        INSTANCE,
        "it cannot hibernate");
    code(
        "UnsupportedOperation.StoppedModeStopCharging",
        NOT_STOPPABLE,
        INSTANCE,
        "it cannot be stopped without being charged for",
        KEEP_CHARGING);

    code("FailedOperation.WriteQpsLimit", THROTTLED, RATE, "over the log topic's rate limit");
    code("FailedOperation.WriteTrafficLimit", THROTTLED, RATE, "over the log topic's rate limit");

    family("InternalServerError", CODES.get("InternalServerError"));
    family("InternalError", CODES.get("InternalError"));
    family("ResourceUnavailable", CODES.get("ResourceUnavailable"));
    family("ServiceUnavailable", CODES.get("ServiceUnavailable"));
    family(
        "RequestLimitExceeded",
        new Meaning(THROTTLED, RATE, true, "over the API's rate limit", null));
    Meaning refusedKeys =
        new Meaning(DENIED, KEYS, false, "the credentials were refused", CHECK_KEYS);
    family("AuthFailure", refusedKeys);
    family("UnauthorizedOperation.Token", refusedKeys);
    family(
        "UnauthorizedOperation",
        new Meaning(DENIED, INSTANCE, false, "the role may not do this", GRANT));
    family(
        "InvalidParameter",
        new Meaning(REFUSED, CALL, false, "the API rejected a parameter", null));
    family(
        "MissingParameter", new Meaning(REFUSED, CALL, false, "the API misses a parameter", null));
    family(
        "UnknownParameter",
        new Meaning(REFUSED, CALL, false, "the API does not know a parameter", null));
    family(
        "UnsupportedRegion",
        new Meaning(REFUSED, CALL, false, "the API does not serve this region", null));
    family(
        "UnsupportedOperation.InstanceState",
        new Meaning(BUSY, INSTANCE, true, "in a state that has no row here", null));
    refusals("UnsupportedOperation", "OperationDenied", "InvalidInstance", "ResourceNotFound");
  }

  private ErrorTable() {}

  /** Refusals of a kind that comes before anything is done, whatever comes after the dot. */
  private static void refusals(String... prefixes) {
    for (String prefix : prefixes) {
      family(prefix, new Meaning(FAILED, INSTANCE, false, "the API refused it", null));
    }
  }

  /** What the code means; every code means something. */
  static Meaning meaning(String code) {
    Meaning exact = CODES.get(code);
    if (exact != null) {
      return exact;
    }
    return FAMILIES.entrySet().stream()
        .filter(family -> code.startsWith(family.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(UNKNOWN_CODE);
  }

  /** The whole table, families with a star; for the documentation. */
  static Map<String, Meaning> rows() {
    Map<String, Meaning> rows = new LinkedHashMap<>(CODES);
    FAMILIES.forEach((prefix, meaning) -> rows.put(prefix + "*", meaning));
    rows.put("any other", UNKNOWN_CODE);
    return rows;
  }

  private static void code(String code, Outcome outcome, Scope scope, String reason) {
    code(code, outcome, scope, reason, null);
  }

  private static void code(
      String code, Outcome outcome, Scope scope, String reason, String advice) {
    CODES.put(code, new Meaning(outcome, scope, outcome.retryable(), reason, advice));
  }

  private static void expired(String code) {
    CODES.put(code, new Meaning(DENIED, KEYS, true, "the credentials have expired", FRESH_KEYS));
  }

  private static void state(String state, Outcome outcome) {
    code("UnsupportedOperation.InstanceState" + state, outcome, INSTANCE, "its state is " + state);
  }

  private static void family(String prefix, Meaning meaning) {
    FAMILIES.put(prefix, meaning);
  }
}

package dev.lightsout.cloud;

import dev.lightsout.cloud.Reply.Lost;
import dev.lightsout.cloud.Reply.NotTried;
import dev.lightsout.cloud.Reply.Rejected;
import dev.lightsout.cloud.Reply.Unsent;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Place;
import dev.lightsout.plan.Verdict;
import java.util.EnumSet;
import java.util.Set;

/** The verdict on what could not be looked at. Nothing is stopped unseen. */
final class FailedLook {

  /** What a refused look may say of an instance; anything else is a look that failed. */
  private static final Set<Outcome> SAID_BY_A_LOOK =
      EnumSet.of(
          Outcome.DENIED,
          Outcome.MFA_REQUIRED,
          Outcome.REFUSED,
          Outcome.NOT_FOUND,
          Outcome.IGNORED,
          Outcome.THROTTLED);

  private FailedLook() {}

  /** The verdict; of what was not sent, that of the refusal which closed the product. */
  static Verdict verdict(Cloud cloud, Place place, Reply<?> reply) {
    if (reply instanceof NotTried<?> && cloud.closed(place.product()).isPresent()) {
      return cloud.closed(place.product()).get();
    }
    return verdict(place, reply);
  }

  /** Whether the code says something of one of the instances, and so not of the others. */
  static boolean isAboutOneOf(Reply<?> reply) {
    if (reply instanceof Rejected<?> rejected) {
      Meaning meaning = ErrorTable.meaning(rejected.code());
      return meaning.scope() == Meaning.Scope.INSTANCE
          && SAID_BY_A_LOOK.contains(meaning.outcome());
    }
    return false;
  }

  private static Verdict verdict(Place place, Reply<?> reply) {
    if (reply instanceof Rejected<?> rejected) {
      Meaning meaning = ErrorTable.meaning(rejected.code());
      String action = place.product().service() + ":DescribeInstances";
      Verdict said = meaning.verdict(action, rejected);
      return SAID_BY_A_LOOK.contains(said.outcome())
          ? said
          : failed("the API answered " + rejected.code()).withTrace(Verdicts.trace(rejected));
    }
    if (reply instanceof Lost<?> lost) {
      return failed(lost.why());
    }
    if (reply instanceof Unsent<?> unsent) {
      return failed("no connection: " + unsent.why());
    }
    // The next delivery begins with the same look.
    return Verdict.of(Outcome.NOT_TRIED, "the deadline came before the look; nothing was sent")
        .withAdvice(
            "if each delivery ends so, none will get further: raise the function's timeout, or let"
                + " its orders choose fewer instances");
  }

  /** The look did not show what it was for. */
  static Verdict failed(String why) {
    return Verdict.of(
            Outcome.FAILED, "the look before the stop failed, so nothing was sent: " + why)
        .withRetryable(true);
  }
}

package dev.lightsout.ops.smoke;

import com.google.gson.JsonObject;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.Service;
import java.util.Random;

/** What must be known before a case can be asked. It only reads. */
record FirstLook(CloudUnderContract cloud) {
  private static final String ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
  private static final int LENGTH = 8;
  private static final int TRIES = 3;

  /** The instance, or what keeps it from being seen. */
  Sighting at(String stoppedMode) {
    Ask ask = Ask.look(cloud.target().service(), "DescribeInstances", CloudUnderContract.BY_ID);
    Answer answer = cloud.ask(ask, Keys.RIGHT);
    JsonObject shown = Aspect.first(answer);
    if (!answer.isAccepted()) {
      throw new NoSight("the first look failed: " + answer.outcome() + ", " + answer.message());
    }
    if (shown == null || !shown.has("InstanceId")) {
      throw new BadUsage(
          "there is no instance %s in %s that these keys can see"
              .formatted(cloud.target().instance(), cloud.target().region()));
    }
    Look look = Look.of(cloud.now(), shown);
    cloud.course().saw(look);
    String event = Deliver.timer(cloud, "plan", cloud.target().instance(), stoppedMode);
    return Sighting.of(look, cloud.deliver(event, true, () -> {}), isPrepaidHai());
  }

  /** HAI shows no charge type, and can only be asked for those that have one. */
  private boolean isPrepaidHai() {
    if (cloud.target().service() != Service.HAI) {
      return false;
    }
    Answer prepaid =
        cloud.ask(
            Ask.look(
                Service.HAI,
                "DescribeInstances",
                "{'Filters':[{'Name':'charge-type','Values':['PREPAID_BY_MONTH']},"
                    + "{'Name':'instance-id','Values':['$INSTANCE']}],'Limit':1}"),
            Keys.RIGHT);
    return !prepaid.isAccepted() || Aspect.first(prepaid) != null;
  }

  /** An id that a look does not find. */
  String unknownId(Random random) {
    for (int tried = 0; tried < TRIES; tried++) {
      StringBuilder id =
          new StringBuilder(cloud.target().service() == Service.CVM ? "ins-" : "hai-");
      for (int i = 0; i < LENGTH; i++) {
        id.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      Ask ask =
          Ask.look(
              cloud.target().service(),
              "DescribeInstances",
              "{'InstanceIds':['" + id + "'],'Limit':1}");
      Answer answer = cloud.ask(ask, Keys.RIGHT);
      boolean isNobody =
          answer.isAccepted()
              ? Aspect.first(answer) == null
              : answer.outcome().contains("NotFound");
      if (isNobody) {
        return id.toString();
      }
    }
    throw new NoSight("no id was found that is surely nobody's: nothing was asked");
  }

  /** The cloud did not let us see what we need. */
  static final class NoSight extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSight(String message) {
      super(message, null, false, false);
    }
  }
}

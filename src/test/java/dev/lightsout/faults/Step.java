package dev.lightsout.faults;

import dev.lightsout.order.Product;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.Request;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The steps of an event's way at which something can go wrong, each with a scene in which it comes
 * to that step. A further step is a further entry.
 */
enum Step {
  CREDENTIALS(
      "The credentials",
      "The platform hands them over with the invocation; no request is made for them.",
      false,
      scene -> {},
      (scene, request) -> true,
      scene -> true),
  SEARCH(
      "The search",
      "The order chooses by filters; this is its first page of `DescribeInstances`.",
      false,
      scene -> scene.choose(),
      (scene, request) -> isPage(request, 0),
      scene -> true),
  LATER_PAGE(
      "The search, its second page",
      "101 instances pass the filters, of which one runs.",
      false,
      scene -> scene.choose().amongStopped(100),
      (scene, request) -> isPage(request, 100),
      scene -> scene.sent(Step.LOOK_ACTION) > 0),
  LOOK(
      "The look",
      "`DescribeInstances` before the stop.",
      false,
      scene -> {},
      (scene, request) -> isLook(request) && scene.stopsSent() == 0,
      scene -> true),
  JOURNAL(
      "The journal",
      "The event is two minutes old and so perhaps a redelivery: `SearchLog` is asked whether it stopped the instance before. Where"
          + " the topic cannot be asked, the state alone guards: what runs is stopped, even if somebody started it since.",
      false,
      scene -> scene.late(),
      (scene, request) -> request.action().equals(Step.SEARCH_ACTION),
      scene -> scene.sent(Step.LOOK_ACTION) > 0),
  STOP(
      "The stop",
      "`StopInstances` of CVM, `StopInstance` of HAI.",
      true,
      scene -> {},
      (scene, request) -> isStop(request),
      scene -> scene.sent(Step.LOOK_ACTION) > 0),
  SETTLE(
      "The look that settles",
      "The stop was taken and its answer lost; `DescribeInstances`, 1, 2, 4 and 8 s apart, shall tell.",
      false,
      scene -> scene.always(scene.stopAction(), Fault.reset().afterActing()),
      (scene, request) -> isLook(request) && scene.stopsSent() > 0,
      scene -> scene.stopsSent() > 0),
  VERIFY(
      "The look that verifies",
      "With `LIGHTS_OUT_VERIFY=PT40S`: the stop was taken and answered, and is to be seen stopped.",
      false,
      scene -> scene.set("LIGHTS_OUT_VERIFY", "PT40S"),
      (scene, request) -> isLook(request) && scene.stopsSent() > 0,
      scene -> scene.stopsSent() > 0),
  UPLOAD(
      "The report",
      "`UploadLog` to the topic, when the rows are on stdout already.",
      true,
      scene -> {},
      (scene, request) -> request.action().equals("UploadLog"),
      scene -> scene.stopsSent() > 0);

  /** The action of every look. */
  static final String LOOK_ACTION = "DescribeInstances";

  /** The action that asks the log topic. */
  static final String SEARCH_ACTION = "SearchLog";

  private final String title;
  private final String about;
  private final boolean writes;
  private final Consumer<Scene> arrangement;
  private final BiPredicate<Scene, Request> meets;
  private final Predicate<Scene> comesNext;

  /**
   * A step.
   *
   * @param writes whether its request changes something: else it is all one whether the cloud acted
   * @param arrangement what brings the function to it
   * @param meets whether a request is of this step
   * @param comesNext whether the next request is, when another was just answered
   */
  Step(
      String title,
      String about,
      boolean writes,
      Consumer<Scene> arrangement,
      BiPredicate<Scene, Request> meets,
      Predicate<Scene> comesNext) {
    this.title = title;
    this.about = about;
    this.writes = writes;
    this.arrangement = arrangement;
    this.meets = meets;
    this.comesNext = comesNext;
  }

  String title() {
    return title;
  }

  /** In a word or two. */
  String brief() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  String about() {
    return about;
  }

  /** The reads that are of interest at it. */
  String readAction() {
    return this == JOURNAL ? SEARCH_ACTION : LOOK_ACTION;
  }

  boolean writes() {
    return writes;
  }

  /** Whether an event by that trigger comes to it. */
  boolean isReachedBy(Trigger trigger, Product product) {
    return switch (this) {
      case SEARCH, LATER_PAGE -> trigger.canChoose();
      // Who waits for an answer by HTTP does not wait that long.
      case VERIFY -> !trigger.isWaitedFor();
      default -> true;
    };
  }

  void arrange(Scene scene) {
    arrangement.accept(scene);
  }

  boolean meets(Scene scene, Request request) {
    return meets.test(scene, request);
  }

  boolean comesNext(Scene scene) {
    return comesNext.test(scene);
  }

  private static boolean isLook(Request request) {
    return request.action().equals(LOOK_ACTION) && request.parameters().has("InstanceIds");
  }

  private static boolean isPage(Request request, int offset) {
    return request.action().equals(LOOK_ACTION)
        && request.parameters().has("Filters")
        && request.parameters().get("Offset").getAsInt() == offset;
  }

  private static boolean isStop(Request request) {
    return request.action().startsWith("Stop");
  }
}

package dev.lightsout.standin;

import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.google.gson.JsonObject;
import java.util.List;

/** Runs the stand-in until it is stopped, and prints a line for each request. */
public final class Main {
  private static final int SHOWN = 20;

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    List<String> words = List.of(arguments);
    if (words.contains("--help") || words.contains("-h")) {
      System.out.print(CommandLine.USAGE);
      return;
    }
    try {
      run(words);
    } catch (IllegalArgumentException wrong) {
      System.err.println("stand-in: " + wrong.getMessage());
      System.err.print(CommandLine.USAGE);
      System.exit(2);
    } catch (FatalStartupException taken) {
      System.err.println("stand-in: cannot listen on that port: " + taken.getMessage());
      System.exit(1);
    }
  }

  private static void run(List<String> words) throws InterruptedException {
    CommandLine wanted = CommandLine.of(words);
    StandIn cloud = wanted.builder().onRequest(Main::print).start();
    wanted.fleet().forEach(cloud.instances()::add);
    greet(cloud);
    Thread.currentThread().join();
  }

  private static void greet(StandIn cloud) {
    System.out.println("url        " + cloud.url());
    System.out.println("secret id  " + StandIn.SECRET_ID);
    System.out.println("secret key " + StandIn.SECRET_KEY);
    System.out.println("token      any, or none");
    List<StandInInstance> fleet = cloud.instances().all();
    for (StandInInstance it : fleet.subList(0, Math.min(SHOWN, fleet.size()))) {
      System.out.printf("instance   %s %s %s%n", it.id(), it.state(), it.region());
    }
    if (fleet.size() > SHOWN) {
      System.out.printf("           … and %d more%n", fleet.size() - SHOWN);
    }
  }

  private static void print(Request request) {
    System.out.printf(
        "%s %s %s %s -> %s%n",
        request.at(),
        request.action(),
        request.region(),
        request.parameters(),
        outcome(request.answer()));
  }

  private static String outcome(JsonObject answer) {
    if (answer == null) {
      return "nothing";
    }
    String requestId = answer.get("RequestId").getAsString();
    return answer.has("Error")
        ? answer.getAsJsonObject("Error").get("Code").getAsString() + " " + requestId
        : requestId;
  }
}

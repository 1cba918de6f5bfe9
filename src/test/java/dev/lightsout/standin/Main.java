package dev.lightsout.standin;

import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** Runs the stand-in until it is stopped, and prints a line for each request. */
public final class Main {
  private static final String USAGE =
      """
      Usage: scripts/stand-in [--port PORT] [--rate-limits] [--instance ID[:STATE[:REGION]]]... [--help]

      Runs a Tencent Cloud with CVM, HAI and CLS on 127.0.0.1 and prints each request.

        --port PORT        the port to listen on (default: 8080; 0 takes a free one)
        --rate-limits      refuse more requests a second than the API's pages allow
        --instance ID[:STATE[:REGION]]
                           an instance to keep, ins-xxxxxxxx (CVM) or hai-xxxxxxxx (HAI);
                           default state RUNNING, default region ap-guangzhou. Without any,
                           there is a small fleet of both products
        --help             this text
      """;

  /** The first four are the ids of the API's own pages. */
  private static final List<String> FLEET =
      List.of(
          "ins-r8hr2upy",
          "ins-5d8a23rs",
          "hai-dunyfddn",
          "hai-2dfajzo4q",
          "ins-00stoppd:STOPPED",
          "ins-0pending:PENDING",
          "ins-0rescued:RESCUE_MODE",
          "ins-shanghai:RUNNING:ap-shanghai",
          "hai-0stopped:STOPPED_NO_CHARGE",
          "hai-0arrears:ARREARS");

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    List<String> words = List.of(arguments);
    if (words.contains("--help") || words.contains("-h")) {
      System.out.print(USAGE);
      return;
    }
    try {
      run(words);
    } catch (IllegalArgumentException wrong) {
      System.err.println("stand-in: " + wrong.getMessage());
      System.err.print(USAGE);
      System.exit(2);
    } catch (FatalStartupException taken) {
      System.err.println("stand-in: cannot listen on that port: " + taken.getMessage());
      System.exit(1);
    }
  }

  private static void run(List<String> words) throws InterruptedException {
    StandIn.Builder builder = StandIn.builder().port(8080).onRequest(Main::print);
    List<StandInInstance> fleet = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      switch (words.get(i)) {
        case "--port" -> builder.port(port(value(words, ++i)));
        case "--rate-limits" -> builder.rateLimits(true);
        case "--instance" -> fleet.add(instance(value(words, ++i)));
        default -> throw new IllegalArgumentException("unknown option: " + words.get(i));
      }
    }
    if (fleet.isEmpty()) {
      FLEET.forEach(it -> fleet.add(instance(it)));
    }
    StandIn cloud = builder.start();
    fleet.forEach(cloud.instances()::add);
    greet(cloud);
    Thread.currentThread().join();
  }

  private static String value(List<String> words, int place) {
    if (place >= words.size()) {
      throw new IllegalArgumentException(words.get(place - 1) + " needs a value");
    }
    return words.get(place);
  }

  private static int port(String text) {
    if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535) {
      throw new IllegalArgumentException("not a port: " + text);
    }
    return Integer.parseInt(text);
  }

  private static StandInInstance instance(String text) {
    String[] parts = text.split(":");
    StandInInstance instance = StandInInstance.of(parts[0]);
    if (parts.length > 1) {
      instance = instance.state(parts[1]);
    }
    if (parts.length > 2) {
      if (!Regions.known(parts[2])) {
        throw new IllegalArgumentException("not a region: " + parts[2]);
      }
      instance = instance.region(parts[2]);
    }
    return instance;
  }

  private static void greet(StandIn cloud) {
    System.out.println("url        " + cloud.url());
    System.out.println("secret id  " + StandIn.SECRET_ID);
    System.out.println("secret key " + StandIn.SECRET_KEY);
    System.out.println("token      any, or none");
    for (StandInInstance it : cloud.instances().all()) {
      System.out.printf("instance   %s %s %s%n", it.id(), it.state(), it.region());
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

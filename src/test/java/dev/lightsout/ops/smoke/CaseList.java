package dev.lightsout.ops.smoke;

import dev.lightsout.ops.Service;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** All cases there are, for people. */
final class CaseList {
  private CaseList() {}

  static void show(PrintStream out) {
    for (Service service : List.of(Service.CVM, Service.HAI)) {
      out.println(service);
      for (Case it : of(service)) {
        out.printf("  %-22s %s%n", it.name(), it.claim());
        out.printf("  %-22s   source: %s%n", "", it.source());
      }
      out.println();
    }
  }

  /** Those of a product, with a topic and with a stop, of an instance that nobody has. */
  static List<Case> of(Service service) {
    boolean isHai = service == Service.HAI;
    String sample = isHai ? "hai-dunyfddn" : "ins-r8hr2upy";
    Consent consent = Consent.to(sample, List.of(), sample);
    List<Case> cases = new ArrayList<>(Run.harmless(service, true));
    cases.addAll(isHai ? StopCases.hai(consent) : StopCases.cvm(consent, "KEEP_CHARGING"));
    return cases;
  }
}

package dev.lightsout.ops.alarms;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.lightsout.ops.Existing;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Resource;
import dev.lightsout.ops.Setup;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes out what this script made: the notice, wherever it is bound, and the sample policies. */
record Removal(Monitor monitor, AlarmFiles files, AlarmNotice notice) {

  void run(Setup setup, PrintStream out) {
    List<AlarmPolicy> samples =
        files.policies().stream()
            .map(name -> new AlarmPolicy(monitor, files.policy(name), notice, false))
            .toList();
    List<String> ours =
        samples.stream()
            .flatMap(it -> it.find(monitor.api(), new Ids()).stream())
            .map(Existing::id)
            .toList();
    List<Resource> all = new ArrayList<>();
    all.add(notice);
    all.addAll(samples);
    boundTo(notice.find(monitor.api(), new Ids())).stream()
        .filter(id -> !ours.contains(id))
        .forEach(id -> all.add(BoundPolicy.of(monitor, id, notice)));
    setup.remove(all);
    out.println();
    out.println(
        AllowList.VARIABLE
            + " is left as it is: if it were empty, any alarm that reaches the function could stop.");
  }

  private static List<String> boundTo(Optional<Existing> notice) {
    return notice
        .map(it -> it.state().get("PolicyIds"))
        .filter(JsonElement::isJsonArray)
        .map(JsonElement::getAsJsonArray)
        .orElseGet(JsonArray::new)
        .asList()
        .stream()
        .map(JsonElement::getAsString)
        .toList();
  }
}

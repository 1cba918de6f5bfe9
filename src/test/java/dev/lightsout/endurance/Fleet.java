package dev.lightsout.endurance;

import dev.lightsout.standin.StandInInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The instances of one region, and one id that nothing there has. */
record Fleet(String region) {
  static final List<Fleet> ALL =
      List.of(new Fleet("ap-guangzhou"), new Fleet("ap-shanghai"), new Fleet("ap-singapore"));

  static final String TAG = "team";
  static final List<String> TEAMS = List.of("a", "b", "c");
  private static final int OF_A_TEAM = 6;
  private static final int HAI = 8;

  List<String> cvm() {
    return TEAMS.stream().flatMap(team -> ofTeam(team).stream()).toList();
  }

  List<String> ofTeam(String team) {
    return numbered("ins-" + initial() + team, OF_A_TEAM);
  }

  List<String> hai() {
    return numbered("hai-" + initial() + "0", HAI);
  }

  /** Running, and kept by a tag. */
  String kept() {
    return "ins-" + initial() + "0kept";
  }

  String unknown() {
    return "ins-" + initial() + "0gone";
  }

  boolean has(String id) {
    return mayStop(id) || kept().equals(id);
  }

  boolean mayStop(String id) {
    return cvm().contains(id) || hai().contains(id);
  }

  List<StandInInstance> instances() {
    List<StandInInstance> instances = new ArrayList<>();
    for (String team : TEAMS) {
      ofTeam(team).forEach(id -> instances.add(here(id).tag(TAG, team)));
    }
    hai().forEach(id -> instances.add(here(id)));
    instances.add(here(kept()).tag("lights-out:keep", "yes"));
    return instances;
  }

  private StandInInstance here(String id) {
    return StandInInstance.of(id).region(region);
  }

  /** Unlike those of the other regions: three letters after the dash. */
  private String initial() {
    return region.substring("ap-".length(), "ap-".length() + 3);
  }

  private static List<String> numbered(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + "%04d".formatted(i)).toList();
  }
}

package dev.lightsout.history;

import dev.lightsout.standin.StandInInstance;
import java.util.Optional;
import java.util.stream.Stream;

/** The fleet of every history. */
enum Machine {
  A("ins-aaaa0001", "ap-guangzhou", true),
  B("ins-bbbb0002", "ap-guangzhou", true),
  C("ins-cccc0003", "ap-guangzhou", false),
  D("ins-dddd0004", "ap-shanghai", false),
  H("hai-hhhh0005", "ap-guangzhou", false),
  K("hai-kkkk0006", "ap-guangzhou", false),
  /** Nobody has it. */
  GHOST("ins-gggg0009", "ap-guangzhou", false);

  private final String id;
  private final String region;
  private final boolean isDev;

  Machine(String id, String region, boolean isDev) {
    this.id = id;
    this.region = region;
    this.isDev = isDev;
  }

  String id() {
    return id;
  }

  String region() {
    return region;
  }

  boolean isHai() {
    return id.startsWith("hai-");
  }

  /** Whether the tag {@code env} = {@code dev} is on it. */
  boolean isDev() {
    return isDev;
  }

  StandInInstance running() {
    StandInInstance instance = StandInInstance.of(id).region(region).name(name());
    return isDev ? instance.tag("env", "dev") : instance;
  }

  static Stream<Machine> real() {
    return Stream.of(values()).filter(it -> it != GHOST);
  }

  static Optional<Machine> of(String id) {
    return Stream.of(values()).filter(it -> it.id.equals(id)).findFirst();
  }

  @Override
  public String toString() {
    return id;
  }
}

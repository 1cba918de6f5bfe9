package dev.lightsout.ops.alarms;

import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.EnvFile;
import dev.lightsout.ops.EnvFileEdit;
import dev.lightsout.ops.Shell;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is said at the end: what is not as the files say, and what is left to do. */
record NextSteps(Shell shell, EnvFile file, AllowList allowed, List<String> shortened) {

  /** A line of serverless.yml that is no comment. */
  private static final Pattern PASSED_ON = Pattern.compile("(?m)^\\s*" + AllowList.VARIABLE + ":");

  private static final String PASS_ON =
      "take the line of " + AllowList.VARIABLE + " in serverless.yml in, and ";

  /**
   * Says it.
   *
   * @param toEnable how the policies are switched on that this run did not enable
   */
  void after(List<String> policyIds, boolean write, Optional<String> toEnable, boolean dryRun) {
    PrintStream out = shell.out();
    if (!shortened.isEmpty()) {
      out.println();
      shortened.forEach(it -> out.println("Note: " + it + "."));
    }
    List<String> steps = new ArrayList<>();
    AllowList wanted = allowed.with(policyIds);
    if (!dryRun && write && !wanted.equals(allowed)) {
      EnvFileEdit.put(file.file(), Map.of(AllowList.VARIABLE, wanted.text()));
      out.println("\nWritten to " + file.name() + ": " + AllowList.VARIABLE + "=" + wanted.text());
      steps.add(
          (isPassedOn() ? "" : PASS_ON)
              + "deploy, so that the function obeys these policies and no others");
    } else if (!wanted.equals(allowed)) {
      steps.add(
          "put "
              + AllowList.VARIABLE
              + "="
              + wanted.text()
              + " into "
              + file.name()
              + " (--write does), and deploy"
              + (allowed.isEmpty() ? ": it is empty, so any alarm may stop" : ""));
    }
    if (!isPassedOn() && steps.stream().noneMatch(it -> it.startsWith(PASS_ON))) {
      steps.add(PASS_ON + "deploy");
    }
    toEnable.ifPresent(steps::add);
    if (!steps.isEmpty()) {
      out.println("\nLeft to do:");
      steps.forEach(it -> out.println("  - " + it));
    }
  }

  private boolean isPassedOn() {
    Path yml = shell.home().resolve("serverless.yml");
    try {
      return !Files.exists(yml) || PASSED_ON.matcher(Files.readString(yml)).find();
    } catch (IOException unreadable) {
      throw new BadUsage(yml + " cannot be read: " + unreadable);
    }
  }
}

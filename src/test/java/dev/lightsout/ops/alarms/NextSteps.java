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
import java.util.regex.Pattern;

/** What is said at the end: what is not as the files say, and what is left to do. */
record NextSteps(
    Shell shell, String stage, EnvFile file, AllowList allowed, List<String> shortened) {

  /** A line of serverless.yml that is no comment. */
  private static final Pattern PASSED_ON = Pattern.compile("(?m)^\\s*" + AllowList.VARIABLE + ":");

  /**
   * Says it.
   *
   * @param off whether there are policies that this run did not enable
   */
  void after(List<String> policyIds, boolean write, boolean off, boolean dryRun) {
    PrintStream out = shell.out();
    if (!shortened.isEmpty()) {
      out.println();
      shortened.forEach(it -> out.println("Note: " + it + "."));
    }
    List<String> steps = new ArrayList<>();
    AllowList wanted = allowed.with(policyIds);
    if (!dryRun && write && !wanted.equals(allowed)) {
      EnvFileEdit.put(path(), Map.of(AllowList.VARIABLE, wanted.text()));
      out.println("\nWritten to " + name() + ": " + AllowList.VARIABLE + "=" + wanted.text());
      steps.add("deploy, so that the function obeys these policies and no others");
    } else if (!wanted.equals(allowed)) {
      steps.add(
          "put "
              + AllowList.VARIABLE
              + "="
              + wanted.text()
              + " into "
              + name()
              + " (--write does), and deploy"
              + (allowed.isEmpty() ? ": it is empty, so any alarm may stop" : ""));
    }
    if (!isPassedOn()) {
      steps.add("take the line of " + AllowList.VARIABLE + " in serverless.yml in, and deploy");
    }
    if (off) {
      steps.add(
          "unless it is on: choose the instances that a sample policy watches (--watch), then --enable it");
    }
    if (!steps.isEmpty()) {
      out.println("\nLeft to do:");
      steps.forEach(it -> out.println("  - " + it));
    }
  }

  private Path path() {
    return file.file() == null ? shell.home().resolve(".env." + stage) : file.file();
  }

  private String name() {
    return path().getFileName().toString();
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

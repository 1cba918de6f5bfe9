package dev.lightsout.ops.deploy;

import dev.lightsout.ops.BadUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Serverless Cloud Framework's command line, or the one of the same code that it came from. */
final class DeployTool {
  private static final String COMPONENTS =
      "scripts/check-deploy.d/node_modules/@serverless/components/bin/bin";

  private DeployTool() {}

  /**
   * A command of the tool for a stage.
   *
   * @param home where the older tool may be installed
   * @param directory of the file
   * @param variables of the stage: the tool sees what was checked
   */
  static Command of(
      String command, String stage, Path home, Path directory, Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    all.putIfAbsent("SLS_TRACKING_DISABLED", "1");
    Optional<Path> scf = Command.find("scf", variables);
    if (scf.isPresent()) {
      return new Command(List.of(scf.get().toString(), command, "--stage", stage), directory, all);
    }
    Optional<Path> node = Command.find("node", variables);
    Path components = home.resolve(COMPONENTS);
    if (node.isPresent() && Files.isRegularFile(components)) {
      all.put("SERVERLESS_PLATFORM_VENDOR", "tencent");
      return new Command(
          List.of(node.get().toString(), components.toString(), command, "--stage", stage),
          directory,
          all);
    }
    throw new BadUsage(
        "the deploy tool is not there: install it with npm i -g serverless-cloud-framework"
            + " (Node.js 14 or later), and see that scf is on the PATH");
  }
}

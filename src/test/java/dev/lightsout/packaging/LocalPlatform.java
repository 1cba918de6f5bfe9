package dev.lightsout.packaging;

import dev.lightsout.Certificates;
import dev.lightsout.RuntimeApiServer;
import dev.lightsout.invoke.FreshTimes;
import dev.lightsout.standin.StandIn;
import dev.lightsout.standin.StandInInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** SCF and the cloud on this machine: starts a bootstrap, and hands it the sample events. */
final class LocalPlatform implements AutoCloseable {
  /** One of each: a timer and an alarm for CVM and for HAI, an order by tag. */
  static final List<String> SAMPLES =
      List.of("timer-cvm", "timer-hai", "alarm-event-cvm", "alarm-gpu-hai", "timer-by-tag");

  private static final Pattern INSTANCE = Pattern.compile("\\b(?:ins|hai)-[0-9a-z]{8}\\b");
  private static final String REGION = "ap-guangzhou";
  private static final String TOPIC = "66666666-7777-8888-9999-000000000000";
  private static final int SECONDS = 30;

  private final Path samples;
  private final StandIn cloud = StandIn.start();
  private final RuntimeApiServer api = new RuntimeApiServer();
  private final Certificates curve = new Certificates();
  private final Certificates rsa = Certificates.rsa();
  private final TlsFront tls;

  /**
   * Begins at once.
   *
   * @param samples the directory of the sample events
   */
  LocalPlatform(Path samples) throws IOException, GeneralSecurityException {
    this.samples = samples;
    this.tls = new TlsFront(cloud.port(), ways());
  }

  /** Which of them the cloud's own servers speak is for them to say. */
  private List<TlsFront.Way> ways() throws IOException, GeneralSecurityException {
    Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
    var onCurve = curve.serverAt("127.0.0.1", tomorrow);
    var ofRsa = rsa.serverAt("127.0.0.1", tomorrow);
    return List.of(
        new TlsFront.Way("TLS 1.3 with RSA", ofRsa, "TLSv1.3"),
        new TlsFront.Way("TLS 1.3 with ECDSA", onCurve, "TLSv1.3"),
        new TlsFront.Way("TLS 1.2 with RSA", ofRsa, "TLSv1.2"),
        new TlsFront.Way("TLS 1.2 with ECDSA", onCurve, "TLSv1.2"));
  }

  /** The authorities that whoever speaks TLS with it must trust. */
  List<Certificate> authorities() {
    return List.of(curve.authority(), rsa.authority());
  }

  String httpUrl() {
    return cloud.url();
  }

  String httpsUrl() {
    return tls.url();
  }

  /**
   * Starts a bootstrap as SCF does, in its own directory.
   *
   * @param endpoint the cloud's
   * @param toolOptions JAVA_TOOL_OPTIONS; may be empty
   * @param output where its stdout goes; what it says on stderr goes beside it
   */
  Process start(Path bootstrap, String endpoint, String toolOptions, Path output)
      throws IOException {
    ProcessBuilder process =
        new ProcessBuilder(bootstrap.toString())
            .directory(bootstrap.getParent().toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors(output).toFile());
    Map<String, String> environment = process.environment();
    environment.clear();
    environment.putAll(api.environment());
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("SCF_FUNCTIONNAME", "lights-out-dev");
    environment.put("TENCENTCLOUD_REGION", REGION);
    environment.put("TENCENTCLOUD_SECRETID", StandIn.SECRET_ID);
    environment.put("TENCENTCLOUD_SECRETKEY", StandIn.SECRET_KEY);
    environment.put("TENCENTCLOUD_SESSIONTOKEN", "token-of-the-role");
    environment.put("LIGHTS_OUT_ENDPOINT", endpoint);
    environment.put("LIGHTS_OUT_LOG_TOPIC", TOPIC);
    if (!toolOptions.isEmpty()) {
      environment.put("JAVA_TOOL_OPTIONS", toolOptions);
    }
    return process.start();
  }

  /** Where a process's stderr goes. */
  static Path errors(Path output) {
    return output.resolveSibling(output.getFileName() + ".err");
  }

  /**
   * Hands out every sample, its machines running, each on connections of its own.
   *
   * @return how many machines were stopped for each
   * @throws NotMade if one stopped none, or was not answered
   */
  Map<String, Integer> deliverAll(Process function, Path output)
      throws IOException, InterruptedException {
    Map<String, Integer> stops = new LinkedHashMap<>();
    for (String sample : SAMPLES) {
      stops.put(sample, deliver(sample, function, output));
      tls.hangUp();
    }
    return stops;
  }

  private int deliver(String sample, Process function, Path output)
      throws IOException, InterruptedException {
    String event = Files.readString(samples.resolve(sample + ".json"));
    ids(event).forEach(id -> cloud.instances().add(StandInInstance.of(id).tag("env", "dev")));
    int before = cloud.instances().acceptedStops().size();
    api.add(new FreshTimes(Clock.systemUTC()).in(event));
    Optional<RuntimeApiServer.Answer> answer = Optional.empty();
    for (int i = 0; i < 10 * SECONDS && answer.isEmpty() && function.isAlive(); i++) {
      answer = api.answerWithin(Duration.ofMillis(100));
    }
    int stops = cloud.instances().acceptedStops().size() - before;
    if (stops == 0 || answer.filter(it -> it.kind().equals("response")).isEmpty()) {
      throw new NotMade(
          "the function did not stop what events/%s.json names: %s\n%s"
              .formatted(
                  sample,
                  answer.map(it -> it.kind() + " " + it.text()).orElse("no answer"),
                  Files.readString(errors(output)).strip()));
    }
    return stops;
  }

  /** Those that it names; an order by tag names none, and finds this one. */
  private static List<String> ids(String event) {
    List<String> named =
        INSTANCE.matcher(event).results().map(MatchResult::group).distinct().toList();
    return named.isEmpty() ? List.of("ins-0a1b2c3d") : named;
  }

  /** In which ways of TLS it has not been spoken with. */
  List<String> unspoken() {
    return tls.unspoken();
  }

  /** The platform goes away, and the process with it, of its own accord. */
  void end(Process function) throws IOException, InterruptedException {
    api.close();
    if (!function.waitFor(SECONDS, TimeUnit.SECONDS)) {
      throw new NotMade("the function does not end where the runtime API does");
    }
  }

  @Override
  public void close() throws IOException {
    api.close();
    tls.close();
    cloud.close();
  }
}

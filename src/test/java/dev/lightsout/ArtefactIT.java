package dev.lightsout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tencentcloudapi.common.CommonClient;
import com.tencentcloudapi.common.Credential;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import com.tencentcloudapi.common.profile.ClientProfile;
import com.tencentcloudapi.common.profile.HttpProfile;
import com.tencentcloudapi.cvm.v20170312.models.StopInstancesRequest;
import com.tencentcloudapi.hai.v20230812.models.StopInstanceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;

/** What the build leaves in target/, looked at from outside. */
class ArtefactIT {

  private static final Path JAR = Path.of("target/lights-out.jar");
  private static final Path SCF = Path.of("target/scf");

  @Test
  void theArtefactHoldsNoSecondJsonLibrary() throws IOException {
    var names = contentOf(JAR).keySet();

    assertThat(names)
        .noneMatch(name -> name.startsWith("com/alibaba/"))
        .noneMatch(name -> name.startsWith("com/fasterxml/"))
        .noneMatch(name -> name.startsWith("org/json/"))
        .anyMatch(name -> name.startsWith("com/google/gson/"));
  }

  @Test
  void theArtefactHoldsNoFrameworkAndNoKotlin() throws IOException {
    var names = contentOf(JAR).keySet();

    assertThat(names)
        .noneMatch(name -> name.startsWith("org/springframework/"))
        .noneMatch(name -> name.startsWith("kotlin/"));
  }

  @Test
  void theArtefactHoldsOnlyTheThreePartsOfTheSdkThatItCalls() throws IOException {
    var names = contentOf(JAR).keySet();

    assertThat(names)
        .filteredOn(name -> name.startsWith("com/tencentcloudapi/"))
        .isNotEmpty()
        .allMatch(name -> name.matches("com/tencentcloudapi/(common|cvm|hai)/.*"));
  }

  @Test
  void theArtefactKnowsOnlyTheContextOfThePlatform() throws IOException {
    var names = contentOf(JAR).keySet();

    assertThat(names)
        .filteredOn(name -> name.startsWith("com/qcloud/"))
        .containsExactly("com/qcloud/scf/runtime/Context.class");
  }

  @Test
  void theArtefactCarriesItsLicenceNoticeAndBillOfMaterials() throws IOException {
    var names = contentOf(JAR).keySet();

    assertThat(names)
        .filteredOn(name -> name.startsWith("META-INF/"))
        .containsExactlyInAnyOrder(
            "META-INF/LICENSE",
            "META-INF/MANIFEST.MF",
            "META-INF/NOTICE",
            "META-INF/sbom/lights-out.cdx.json");
  }

  @Test
  void theArtefactIsAtMostTwoAndAHalfMegabytes() throws IOException {
    assertThat(Files.size(JAR)).isLessThanOrEqualTo(2_500_000);
  }

  @Test
  void noLambdaOfTheFunctionIsLeftForTheJvmToLink() throws IOException {
    var dynamic = new ArrayList<String>();
    try (var jar = new JarFile(JAR.toFile())) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().matches("dev/.*\\.class")) {
          var type = new ClassNode();
          new ClassReader(jar.getInputStream(entry)).accept(type, 0);
          type.methods.stream()
              .flatMap(method -> Stream.of(method.instructions.toArray()))
              .filter(InvokeDynamicInsnNode.class::isInstance)
              .forEach(call -> dynamic.add(type.name));
        }
      }
    }

    assertThat(dynamic).isEmpty();
  }

  @Test
  void theDirectoryToDeployHoldsWhatTheArtefactHolds() throws IOException {
    var packed = contentOf(JAR);

    var unpacked = new TreeMap<String, Long>();
    try (var files = Files.walk(SCF)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        unpacked.put(SCF.relativize(file).toString(), checksum(Files.readAllBytes(file)));
      }
    }

    assertThat(unpacked).isEqualTo(packed);
  }

  @Test
  void theArtefactAloneIsEnoughToReachForTheCloud() throws Exception {
    // Given a class path of nothing but the artefact and the few lines below
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classPath = JAR + System.getProperty("path.separator") + "target/test-classes";

    // When every client makes a call that nobody answers
    var process =
        new ProcessBuilder(java, "-cp", classPath, Reach.class.getName())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();

    // Then each got as far as the network, and nothing was missing on the way
    assertThat(output.lines())
        .containsExactly(
            "StopInstances: java.net.ConnectException",
            "StopInstance: java.net.ConnectException",
            "UploadLog: java.net.ConnectException");
    assertThat(process.exitValue()).isZero();
  }

  /** Runs in a process of its own, where a class that the shading lost is really gone. */
  static final class Reach {

    private interface Call {
      void by(CommonClient client) throws TencentCloudSDKException;
    }

    public static void main(String[] args) {
      reach("StopInstances", client -> client.commonRequest(new StopInstancesRequest(), "any"));
      reach("StopInstance", client -> client.commonRequest(new StopInstanceRequest(), "any"));
      reach("UploadLog", client -> client.callOctetStream("any", new HashMap<>(), new byte[] {0}));
    }

    private static void reach(String action, Call call) {
      var http = new HttpProfile();
      http.setProtocol(HttpProfile.REQ_HTTP);
      http.setEndpoint("127.0.0.1:1");
      var profile = new ClientProfile();
      profile.setHttpProfile(http);
      try {
        call.by(
            new CommonClient("any", "any", new Credential("id", "key"), "ap-guangzhou", profile));
        System.out.println(action + ": answered");
      } catch (TencentCloudSDKException failure) {
        System.out.println(action + ": " + failure.getCause().getClass().getName());
      }
    }
  }

  private static Map<String, Long> contentOf(Path jar) throws IOException {
    var content = new TreeMap<String, Long>();
    try (InputStream file = Files.newInputStream(jar);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          content.put(entry.getName(), checksum(zip.readAllBytes()));
        }
      }
    }
    return content;
  }

  private static long checksum(byte[] bytes) {
    var crc = new CRC32();
    crc.update(bytes);
    return crc.getValue();
  }
}

package dev.lightsout.ops.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.ops.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/smoke.md} names what there is. */
class SmokePageTest {
  private static final Path PAGE = Path.of("docs/smoke.md");
  private static final Pattern CASE =
      Pattern.compile("`((?:cvm|hai|stop|log|keys)-[a-z0-9-]+)(?!=)(…?)`");

  @Test
  void itsCasesAreThere() throws IOException {
    // given
    Set<String> names =
        Stream.of(Service.CVM, Service.HAI)
            .flatMap(it -> CaseList.of(it).stream())
            .map(Case::name)
            .collect(Collectors.toSet());

    // when
    List<String> told =
        CASE.matcher(Files.readString(PAGE)).results().map(it -> it.group(1)).toList();

    // then
    assertThat(told).hasSizeGreaterThan(8);
    assertThat(told).allMatch(it -> names.stream().anyMatch(name -> name.startsWith(it)));
  }
}

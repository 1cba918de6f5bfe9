package dev.lightsout.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class ErrorTableTest {

  @Test
  void theDocumentHoldsTheTableOfTheCode() throws Exception {
    // when
    String document = Files.readString(ErrorDocument.FILE);

    // then
    assertThat(document).as("run scripts/docs").isEqualTo(ErrorDocument.text());
  }
}

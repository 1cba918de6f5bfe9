package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.logging.LogFactory;
import org.apache.commons.logging.impl.LogFactoryImpl;
import org.apache.commons.logging.impl.NoOpLog;
import org.junit.jupiter.api.Test;

class LoggingTest {

  @Test
  void theSdksLoggerDropsEverythingAndNoOtherIsLookedFor() {
    // then
    assertThat(LogFactory.getFactory()).isExactlyInstanceOf(LogFactoryImpl.class);
    assertThat(LogFactory.getLog("com.tencentcloudapi")).isInstanceOf(NoOpLog.class);
  }
}

package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Test;

class LoggingTest {

  @Test
  void theSdksLogIsTheFunctionsOwnAndDropsEverything() {
    // when
    Log log = LogFactory.getLog("com.tencentcloudapi");

    // then
    assertThat(source(LogFactory.class)).isEqualTo(source(LightsOut.class));
    assertThat(log).isSameAs(LogFactory.getLog(LightsOut.class));
    assertThat(log.isTraceEnabled() || log.isDebugEnabled() || log.isInfoEnabled()).isFalse();
    assertThat(log.isWarnEnabled() || log.isErrorEnabled() || log.isFatalEnabled()).isFalse();
  }

  private static Object source(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }
}

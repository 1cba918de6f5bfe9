package dev.lightsout.cloud;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * A security provider whose TLS trusts nobody and connects to nobody, and so costs nothing to set
 * up. It serves one thread, while that makes what asks for TLS and never uses it; all others find
 * the JVM's own meanwhile, and so does that thread afterwards.
 */
final class NoTls extends Provider {
  private static final String NAME = "lights-out-no-tls";

  private final transient Thread served = Thread.currentThread();
  private final transient Map<String, Service> services =
      Map.of(
          "SSLContext", new Made("SSLContext", Context::new),
          "TrustManagerFactory", new Made("TrustManagerFactory", Distrust::new));

  private NoTls() {
    super(NAME, "1", "TLS that connects to nobody");
  }

  /** Makes something on this thread. */
  static synchronized <T> T during(Supplier<T> maker) {
    Security.insertProviderAt(new NoTls(), 1);
    try {
      return maker.get();
    } finally {
      Security.removeProvider(NAME);
    }
  }

  @Override
  public Service getService(String type, String algorithm) {
    return Thread.currentThread() == served ? services.get(type) : null;
  }

  private final class Made extends Service {
    private final Supplier<Object> maker;

    private Made(String type, Supplier<Object> maker) {
      super(NoTls.this, type, NAME, maker.getClass().getName(), List.of(), Map.of());
      this.maker = maker;
    }

    @Override
    public Object newInstance(Object parameter) {
      return maker.get();
    }
  }

  private static final class Context extends SSLContextSpi {
    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trusted, SecureRandom random) {}

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
      return new NoTlsSockets();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
      throw new UnsupportedOperationException(NAME);
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
      throw new UnsupportedOperationException(NAME);
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
      throw new UnsupportedOperationException(NAME);
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
      throw new UnsupportedOperationException(NAME);
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
      throw new UnsupportedOperationException(NAME);
    }
  }
}

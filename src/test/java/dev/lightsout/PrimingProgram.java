package dev.lightsout;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketImpl;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Makes the function as its platforms do, in a process whose every connection is counted. */
final class PrimingProgram {
  private static final AtomicInteger CONNECTIONS = new AtomicInteger();

  private PrimingProgram() {}

  @SuppressWarnings("deprecation") // There is nothing else that sees every socket of a JVM.
  public static void main(String[] args) throws Exception {
    Socket.setSocketImplFactory(Counted::new);
    ScfFunction function = new ScfFunction();
    new LambdaFunction();
    awaitPriming();
    System.out.println(CONNECTIONS + " connections");
    System.out.println("trusts " + System.getProperty("javax.net.ssl.trustStore"));
    try {
      function.mainHandler(args[0], null);
    } catch (Redelivery unanswered) {
      System.out.println((CONNECTIONS.get() > 0 ? "some" : "no") + " connections");
    }
  }

  /** Until the threads that prime wait for something else to do. */
  private static void awaitPriming() {
    while (Thread.getAllStackTraces().entrySet().stream()
        .filter(thread -> thread.getKey().getName().equals("lights-out-prime"))
        .anyMatch(thread -> !isIdle(thread.getValue()))) {
      Thread.yield();
    }
  }

  private static boolean isIdle(StackTraceElement[] stack) {
    return Stream.of(stack).anyMatch(frame -> frame.getMethodName().equals("getTask"));
  }

  private static final class Counted extends SocketImpl {
    @Override
    protected void connect(String host, int port) {
      CONNECTIONS.incrementAndGet();
    }

    @Override
    protected void connect(InetAddress address, int port) {
      CONNECTIONS.incrementAndGet();
    }

    @Override
    protected void connect(SocketAddress address, int timeout) {
      CONNECTIONS.incrementAndGet();
    }

    @Override
    protected void create(boolean stream) {}

    @Override
    protected void bind(InetAddress host, int port) {}

    @Override
    protected void listen(int backlog) {}

    @Override
    protected void accept(SocketImpl s) {}

    @Override
    protected InputStream getInputStream() {
      return InputStream.nullInputStream();
    }

    @Override
    protected OutputStream getOutputStream() {
      return OutputStream.nullOutputStream();
    }

    @Override
    protected int available() {
      return 0;
    }

    @Override
    protected void close() {}

    @Override
    protected void sendUrgentData(int data) {}

    @Override
    public void setOption(int option, Object value) {}

    @Override
    public Object getOption(int option) {
      return 0;
    }
  }
}

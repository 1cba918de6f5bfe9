package dev.lightsout;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ProtocolException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading what the runtime API says; lines end in {@code |} here. */
class HttpResponseTest {

  @Test
  void theBodyIsAsLongAsItsLengthSays() throws IOException {
    HttpResponse response = read("HTTP/1.1 200 OK|Content-Length: 4||灯and more");

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("灯a");
  }

  @Test
  void theBodyMayComeInChunks() throws IOException {
    HttpResponse response =
        read("HTTP/1.1 200 OK|Transfer-Encoding: chunked||3;name=value|{\"a|A|\":12345678|1|}|0||");

    assertThat(response.body()).isEqualTo("{\"a\":12345678}");
  }

  @Test
  void aBodyOfNoLengthGoesToTheEnd() throws IOException {
    assertThat(read("HTTP/1.0 200||{}").body()).isEqualTo("{}");
  }

  @Test
  void linesMayEndWithoutACarriageReturn() throws IOException {
    byte[] bytes = "HTTP/1.1 200 OK\nrequest_id: a\nContent-Length: 2\n\n{}".getBytes(UTF_8);

    HttpResponse response = HttpResponse.read(new ByteArrayInputStream(bytes));

    assertThat(response.header("request_id")).contains("a");
    assertThat(response.body()).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"request_id", "Request_Id", "REQUEST-ID", "Request-Id", "request_ID"})
  void neitherCaseNorHyphensMatterInTheNameOfAHeader(String name) throws IOException {
    assertThat(read("HTTP/1.1 200 OK|" + name + ":a-B_c ||").header("request_id"))
        .contains("a-B_c");
  }

  @Test
  void anInterimResponseIsNotTheResponse() throws IOException {
    assertThat(read("HTTP/1.1 100 Continue||HTTP/1.1 200 OK||").status()).isEqualTo(200);
  }

  @Test
  void interimResponsesWithoutEndAreRefused() throws IOException {
    String tenInterims = "HTTP/1.1 102 Processing||".repeat(10);

    assertThat(read(tenInterims + "HTTP/1.1 200 OK||").status()).isEqualTo(200);
    assertThatThrownBy(() -> read(tenInterims + "HTTP/1.1 100 Continue||HTTP/1.1 200 OK||"))
        .isInstanceOf(IOException.class)
        .hasMessage("the answer begins with more than 10 interim responses (1xx)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK",
        "HTTP/1.1 200 OK|request_id: a|",
        "HTTP/1.1 100 Continue||",
        "HTTP/2 200 OK||",
        "HTTP/1.1 2000 OK||",
        "HTTP/1.1 -20 OK||",
        "HTTP/1.1 OK||",
        "SSH-2.0-OpenSSH_9.2||",
        "HTTP/1.1 200 OK|no header||",
        "HTTP/1.1 200 OK|: nameless||",
      })
  void aHeadThatIsBrokenIsRefused(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 3||{}",
        "Content-Length: -1||{}",
        "Content-Length: two||{}",
        "Content-Length: 99999999999||{}",
        "Content-Length: 2000000000||{}",
        "Transfer-Encoding: chunked||",
        "Transfer-Encoding: chunked||2|{}",
        "Transfer-Encoding: chunked||2|{}|",
        "Transfer-Encoding: chunked||3|{}",
        "Transfer-Encoding: chunked||1|{}|0||",
        "Transfer-Encoding: chunked||-2|{}|0||",
        "Transfer-Encoding: chunked||two|{}|0||",
        "Transfer-Encoding: chunked||ffffffff|{}|0||",
      })
  void aBodyThatIsNotWholeIsRefused(String text) throws IOException {
    HttpResponse response = read("HTTP/1.1 200 OK|" + text);

    assertThatThrownBy(response::body).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK|Transfer-Encoding: gzip, chunked||2|{}|0||",
        "HTTP/1.1 200 OK|Transfer-Encoding: identity||{}",
        "HTTP/1.1 200 OK|Content-Length: 2|Content-Length: 3||{}}"
      })
  void aBodyIsRefusedWhoseLengthCannotBeTold(String text) {
    assertThatThrownBy(() -> read(text).body()).isInstanceOf(ProtocolException.class);
  }

  @Test
  void aLengthThatIsSaidTwiceIsOne() throws IOException {
    HttpResponse response = read("HTTP/1.1 200 OK|Content-Length: 2|content-length: 2||{}");

    assertThat(response.body()).isEqualTo("{}");
  }

  @Test
  void aHeadWithoutEndIsRefused() {
    assertThatThrownBy(() -> read("HTTP/1.1 200 " + "O".repeat(10_000) + "||"))
        .hasMessageContaining("8192");
    assertThatThrownBy(() -> read("HTTP/1.1 200 OK|" + manyHeaders() + "|"))
        .hasMessageContaining("too many");
  }

  @Test
  void aBodyWithoutEndIsRefused() throws IOException {
    HttpResponse response = read("HTTP/1.1 200 OK||" + " ".repeat((16 << 20) + 1));

    assertThatThrownBy(response::body).hasMessageContaining("16777216");
  }

  @Property(tries = 500)
  void whateverComesIsReadOrRefused(@ForAll("almostResponses") String text) {
    try {
      assertThat(read(text).body()).isNotNull();
    } catch (IOException refused) {
      assertThat(refused).hasMessageMatching("(?s).+");
    }
  }

  @Provide
  Arbitrary<String> almostResponses() {
    return Arbitraries.of(
            "HTTP/1.1 200 OK",
            "|",
            "||",
            "Content-Length: ",
            "Transfer-Encoding: chunked",
            "9",
            "a",
            ":",
            ";",
            "\0",
            "é",
            "-",
            "{}",
            "0||",
            " ")
        .list()
        .ofMaxSize(12)
        .map(parts -> "HTTP/1.1 200 OK|" + String.join("", parts));
  }

  private static String manyHeaders() {
    StringBuilder headers = new StringBuilder();
    for (int i = 0; i < 101; i++) {
      headers.append("h").append(i).append(": v|");
    }
    return headers.toString();
  }

  private static HttpResponse read(String text) throws IOException {
    byte[] bytes = text.replace("|", "\r\n").getBytes(text.contains("é") ? ISO_8859_1 : UTF_8);
    return HttpResponse.read(new ByteArrayInputStream(bytes));
  }
}

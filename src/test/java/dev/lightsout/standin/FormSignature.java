package dev.lightsout.standin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.Base64;
import java.util.List;
import java.util.Map;

/** HmacSHA1 and HmacSHA256, the older way (cloud.tencent.com/document/api/213/30655). */
final class FormSignature {
  private FormSignature() {}

  static boolean matches(Call call, String key) {
    String algorithm = call.form().getOrDefault("SignatureMethod", "HmacSHA1");
    if (!List.of("HmacSHA1", "HmacSHA256").contains(algorithm)) {
      return false;
    }
    String sorted =
        call.form().entrySet().stream()
            .filter(it -> !it.getKey().equals("Signature"))
            .sorted(Map.Entry.comparingByKey())
            .map(it -> it.getKey() + "=" + it.getValue())
            .collect(joining("&"));
    String service = Product.ofVersion(call.version()).map(Product::service).orElse("");
    return SignedHosts.of(call, service).stream()
        .map(host -> call.method() + host + call.url().path() + "?" + sorted)
        .map(text -> Hashes.hmac(algorithm, key.getBytes(UTF_8), text))
        .map(Base64.getEncoder()::encodeToString)
        .anyMatch(call.form().get("Signature")::equals);
  }
}

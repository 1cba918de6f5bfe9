package dev.lightsout;

import com.google.gson.Gson;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets that are nobody's and easy to recognise, and the search for what output shows of them.
 */
final class Planted {

  /** So much in a row of a secret, in whatever form, gives it away. */
  private static final int PIECE = 12;

  private final List<String> secrets = new ArrayList<>();

  /** What each piece is of. */
  private final Map<String, String> pieces = new HashMap<>();

  /** Plants one more. */
  Planted plant(String name, String secret) {
    secrets.add(secret);
    forms(secret)
        .flatMap(form -> pieces(form.toLowerCase(Locale.ROOT)))
        .forEach(piece -> pieces.put(piece, name));
    return this;
  }

  /** Plants a key, and what TC3 derives from it (document 213/30654). */
  Planted plantKey(String name, String key) {
    plant(name, key);
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    for (LocalDate date : List.of(today, today.plusDays(1))) {
      byte[] ofDate = hmac(("TC3" + key).getBytes(StandardCharsets.UTF_8), date.toString());
      derived(name + " of " + date, ofDate);
      for (String service : List.of("cvm", "hai", "cls")) {
        byte[] ofService = hmac(ofDate, service);
        derived(name + " of " + service, ofService);
        derived(name + " signing " + service, hmac(ofService, "tc3_request"));
      }
    }
    return this;
  }

  private void derived(String name, byte[] key) {
    plant(name + ", hex", HexFormat.of().formatHex(key));
    plant(name + ", base64", Base64.getEncoder().encodeToString(key));
  }

  /** The secrets themselves. */
  List<String> all() {
    return secrets;
  }

  /** What the output shows, as "name: piece"; empty if it keeps them all. */
  List<String> shownIn(String output) {
    return pieces(output.toLowerCase(Locale.ROOT))
        .filter(pieces::containsKey)
        .map(piece -> pieces.get(piece) + ": " + piece)
        .toList();
  }

  /** The forms in which text carries a secret. */
  static Stream<String> forms(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    return Stream.of(
        secret,
        new Gson().toJson(secret).replaceAll("^\"|\"$", ""),
        secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"),
        URLEncoder.encode(secret, StandardCharsets.UTF_8),
        Base64.getEncoder().encodeToString(bytes),
        Base64.getUrlEncoder().encodeToString(bytes),
        base64Inside("x", secret),
        base64Inside("xx", secret),
        HexFormat.of().formatHex(bytes));
  }

  /** As it looks in the base64 of something longer. */
  private static String base64Inside(String before, String secret) {
    byte[] bytes = (before + secret).getBytes(StandardCharsets.UTF_8);
    String whole = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return whole.substring(before.length() + 1, bytes.length * 8 / 6);
  }

  /** A text that looks like a key, always the same for a name. */
  static String text(String name, int length) {
    byte[] seed = hmac(name.getBytes(StandardCharsets.UTF_8), "planted");
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      seed = hmac(seed, name);
      text.append(new BigInteger(1, seed).toString(36));
    }
    return text.substring(0, length);
  }

  private static Stream<String> pieces(String text) {
    return IntStream.rangeClosed(0, text.length() - PIECE)
        .mapToObj(at -> text.substring(at, at + PIECE));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has it", e);
    }
  }
}

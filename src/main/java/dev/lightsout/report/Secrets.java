package dev.lightsout.report;

import com.google.gson.Gson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must never be printed. Error messages of a cloud, a proxy or an HTTP client may quote the
 * headers of a request, and with them its keys: whole or in pieces, as they are or encoded.
 */
public final class Secrets {

  /** A short one, such as a user's, would blot out half of a row and hides nothing. */
  private static final int SHORTEST = 6;

  /** So much of one in a row is a piece of it; less is chance. */
  private static final int PIECE = 12;

  /** Far more of a text than a row has room for. */
  private static final int LONGEST_TEXT = 20_000;

  /** With a signature, a request can be sent again for some minutes. */
  private static final Pattern SIGNATURE =
      Pattern.compile("(signature(?:\\W|%3d){1,5})[0-9a-f]{8,}", Pattern.CASE_INSENSITIVE);

  /** Where in a form of a secret something stands. */
  private record Spot(String form, int at) {}

  private final List<String> secrets;

  /** By {@link #SHORTEST} characters: every piece of a form has one such part whole. */
  private final Map<String, List<Spot>> parts = new HashMap<>();

  /** How parts begin, by two characters: nearly all of a text begins none. */
  private final BitSet beginnings = new BitSet();

  /** Hides these; null and short ones are left out. */
  public Secrets(Collection<String> secrets) {
    this.secrets =
        secrets.stream()
            .filter(Objects::nonNull)
            .filter(secret -> secret.length() >= SHORTEST)
            .distinct()
            .toList();
  }

  /** Not before the first text: the stop is sent by then, and need not wait for it. */
  private synchronized void know() {
    if (parts.isEmpty()) {
      secrets.stream().flatMap(Secrets::forms).map(Secrets::folded).distinct().forEach(this::add);
    }
  }

  private void add(String form) {
    int last = form.length() < PIECE ? 0 : form.length() - SHORTEST;
    for (int at = 0; at <= last; at += SHORTEST) {
      String part = form.substring(at, at + SHORTEST);
      parts.computeIfAbsent(part, key -> new ArrayList<>()).add(new Spot(form, at));
      beginnings.set(beginning(part, 0));
    }
  }

  private static int beginning(String text, int at) {
    return (text.charAt(at) & 0xff) << Byte.SIZE | text.charAt(at + 1) & 0xff;
  }

  /**
   * A secret as it is, as JSON, in a URL, in hex and base64, and in the base64 of something else.
   */
  private static Stream<String> forms(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    String quoted = new Gson().toJson(secret);
    String escaped = secret.replace("\\", "\\\\").replace("\"", "\\\"");
    Stream<String> text =
        Stream.of(
            secret,
            escaped,
            escaped.replace("/", "\\/"),
            quoted.substring(1, quoted.length() - 1),
            URLEncoder.encode(secret, StandardCharsets.UTF_8),
            HexFormat.of().formatHex(bytes));
    Stream<String> base64 =
        Stream.of(0, 1, 2)
            .map(before -> base64After(before, bytes))
            .flatMap(form -> Stream.of(form, form.replace('+', '-').replace('/', '_')));
    return Stream.concat(text, base64).filter(form -> form.length() >= SHORTEST);
  }

  /** The characters of a base64 that depend on these bytes alone, after so many others. */
  private static String base64After(int before, byte[] bytes) {
    byte[] all = new byte[before + bytes.length];
    System.arraycopy(bytes, 0, all, before, bytes.length);
    String base64 = Base64.getEncoder().withoutPadding().encodeToString(all);
    int first = (before * Byte.SIZE + 5) / 6;
    return base64.substring(first, all.length * Byte.SIZE / 6);
  }

  /** The text with each secret in it replaced, and each piece of one; a huge text is cut. */
  String hiddenIn(String text) {
    know();
    String some = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    String folded = folded(some);
    BitSet hidden = new BitSet();
    for (int i = 0; i + SHORTEST <= folded.length(); i++) {
      if (beginnings.get(beginning(folded, i))) {
        for (Spot spot : parts.getOrDefault(folded.substring(i, i + SHORTEST), List.of())) {
          hide(folded, i, spot, hidden);
        }
      }
    }
    return SIGNATURE.matcher(without(some, hidden)).replaceAll("$1[secret]");
  }

  /** Marks as much around a part as it has in common with the form. */
  private static void hide(String text, int i, Spot spot, BitSet hidden) {
    int before = 0;
    while (before < Math.min(i, spot.at())
        && text.charAt(i - before - 1) == spot.form().charAt(spot.at() - before - 1)) {
      before++;
    }
    int after = SHORTEST;
    while (after < Math.min(text.length() - i, spot.form().length() - spot.at())
        && text.charAt(i + after) == spot.form().charAt(spot.at() + after)) {
      after++;
    }
    if (before + after >= Math.min(PIECE, spot.form().length())) {
      hidden.set(i - before, i + after);
    }
  }

  private static String without(String text, BitSet hidden) {
    if (hidden.isEmpty()) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i = hidden.nextClearBit(i)) {
      int next = hidden.nextSetBit(i);
      if (next < 0) {
        return shown.append(text, i, text.length()).toString();
      }
      shown.append(text, i, next).append("[secret]");
      i = next;
    }
    return shown.toString();
  }

  /** In small letters, character by character: a header or hex may come in either. */
  private static String folded(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Character.toLowerCase(folded[i]);
    }
    return new String(folded);
  }
}

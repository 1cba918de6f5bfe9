package dev.lightsout.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The body of a request that was recorded, to be signed and sent anew: the least code that does
 * what the API asks of a caller (TC3-HMAC-SHA256, document 213/30654). It is what a script without
 * the SDK would do.
 */
public final class SignedRequest {
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final byte[] body;
  private final String service;
  private final String fixedHead;

  /** As it was recorded. */
  public SignedRequest(byte[] recorded) {
    String text = new String(recorded, US_ASCII);
    int end = text.indexOf("\r\n\r\n");
    for (String line : text.substring(0, end).split("\r\n")) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        headers.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    body = Arrays.copyOfRange(recorded, end + 4, recorded.length);
    service = headers.get("Authorization").split("/")[2];
    StringBuilder head = new StringBuilder("POST / HTTP/1.1\r\n");
    headers.forEach(
        (name, value) -> {
          if (!name.equalsIgnoreCase("Authorization") && !name.equalsIgnoreCase("X-TC-Timestamp")) {
            head.append(name).append(": ").append(value).append("\r\n");
          }
        });
    fixedHead = head.toString();
  }

  /** Its bytes, with the time and a signature of now. */
  public byte[] bytes(String id, String key) throws GeneralSecurityException {
    Instant now = Instant.now();
    String date = now.toString().substring(0, 10);
    String scope = date + "/" + service + "/tc3_request";
    String canonical =
        "POST\n/\n\ncontent-type:"
            + headers.get("Content-Type")
            + "\nhost:"
            + headers.get("Host")
            + "\n\ncontent-type;host\n"
            + sha256(body);
    String toSign =
        "TC3-HMAC-SHA256\n"
            + now.getEpochSecond()
            + "\n"
            + scope
            + "\n"
            + sha256(canonical.getBytes(UTF_8));
    byte[] ofTheDay = hmac(("TC3" + key).getBytes(UTF_8), date);
    byte[] signature = hmac(hmac(hmac(ofTheDay, service), "tc3_request"), toSign);
    byte[] head =
        (fixedHead
                + "X-TC-Timestamp: "
                + now.getEpochSecond()
                + "\r\nAuthorization: TC3-HMAC-SHA256 Credential="
                + id
                + "/"
                + scope
                + ", SignedHeaders=content-type;host, Signature="
                + HexFormat.of().formatHex(signature)
                + "\r\n\r\n")
            .getBytes(US_ASCII);
    byte[] all = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, all, head.length, body.length);
    return all;
  }

  private static String sha256(byte[] bytes) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(UTF_8));
  }
}

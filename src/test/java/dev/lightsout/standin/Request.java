package dev.lightsout.standin;

import com.google.gson.JsonObject;
import java.time.Instant;

/**
 * One API request that arrived, and what was answered.
 *
 * @param at when it arrived, by the stand-in's clock
 * @param action X-TC-Action, or the parameter Action; null if the request had none
 * @param version X-TC-Version
 * @param region X-TC-Region; null if none was sent
 * @param parameters what the call asked for; the X-CLS-* headers of an UploadLog; empty if the body
 *     could not be read
 * @param answer the "Response" object that was sent; null if none was, or not whole
 * @param status the HTTP status; 0 if none was sent, or not yet
 * @param fault the name of the fault this request met; null if it met none
 * @param secretId who signed it; null if the request is unsigned
 * @param token X-TC-Token; null if none was sent
 */
public record Request(
    Instant at,
    String action,
    String version,
    String region,
    JsonObject parameters,
    JsonObject answer,
    int status,
    String fault,
    String secretId,
    String token) {

  static Request arrived(Call call) {
    return new Request(
        call.at(),
        call.action(),
        call.version(),
        call.region(),
        call.parameters() == null ? new JsonObject() : call.parameters(),
        null,
        0,
        null,
        call.secretId(),
        call.token());
  }

  Request met(String name) {
    return new Request(
        at, action, version, region, parameters, answer, status, name, secretId, token);
  }

  Request answered(int sentStatus, JsonObject sent) {
    return new Request(
        at, action, version, region, parameters, sent, sentStatus, fault, secretId, token);
  }
}

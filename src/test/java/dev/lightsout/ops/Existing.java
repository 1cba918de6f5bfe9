package dev.lightsout.ops;

import com.google.gson.JsonObject;

/**
 * Something that is in the account.
 *
 * @param id the cloud's id of it
 * @param state what its {@code Describe…} call says of it
 */
public record Existing(String id, JsonObject state) {}

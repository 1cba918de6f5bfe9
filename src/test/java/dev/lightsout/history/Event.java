package dev.lightsout.history;

import com.google.gson.JsonArray;
import java.time.Instant;
import java.util.List;

/**
 * One event: what one trigger fires for, or one record of a batch.
 *
 * @param number tells it from all others of its history
 * @param trigger by which it comes
 * @param wishes what it asks for
 * @param at when it happened
 */
record Event(int number, Trigger trigger, List<Wish> wishes, Instant at) {

  /** Its orders as a message holds them. */
  String message() {
    return orders().toString();
  }

  JsonArray orders() {
    JsonArray orders = new JsonArray();
    wishes.forEach(wish -> orders.add(wish.order()));
    return orders;
  }

  boolean names(Machine machine) {
    return wishes.stream().anyMatch(wish -> wish.named().contains(machine));
  }

  boolean mayStop(Machine machine) {
    return wishes.stream().flatMap(Wish::mayStop).anyMatch(machine::equals);
  }

  boolean mayTouch(Machine machine) {
    return names(machine) || wishes.stream().anyMatch(wish -> wish.choosable().contains(machine));
  }

  boolean isReadable() {
    return wishes.stream().allMatch(Wish::isReadable);
  }

  boolean chooses() {
    return wishes.stream().anyMatch(Wish::chooses);
  }

  @Override
  public String toString() {
    return "event " + number + " (" + trigger + ") " + wishes;
  }
}

package dev.lightsout.invoke;

import dev.lightsout.event.Event;
import java.util.List;

/**
 * All there is to show.
 *
 * @param text the event as it was handed over
 * @param events the event as understood: one, or one for each record
 * @param redelivered whether this is its second delivery
 * @param settings what the caller chose; with {@code --live} all that is in force
 * @param topic the log topic; null if there is none
 * @param stage what can be seen of the cloud
 * @param delivery what the function did
 */
record Story(
    EventText text,
    List<Event> events,
    boolean redelivered,
    List<String> settings,
    String topic,
    Stage stage,
    Delivery delivery) {}

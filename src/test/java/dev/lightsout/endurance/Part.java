package dev.lightsout.endurance;

import java.util.List;

/**
 * An event, or one record of a batch: what it asks for, and so which rows it must leave.
 *
 * @param record its place in a batch; null if it comes alone
 * @param ids the instances that it means; none if it cannot be read
 * @param isChosen whether it means them by a filter, which a broken look may keep from finding them
 * @param isDry whether it is a dry run
 */
record Part(String record, List<String> ids, boolean isChosen, boolean isDry) {

  static Part unreadable(String record) {
    return new Part(record, List.of(), false, false);
  }

  boolean isUnreadable() {
    return ids.isEmpty();
  }
}

package dev.lightsout.order;

/**
 * Asked for something that cannot be read as one clear order: nothing is stopped.
 *
 * @param reason what is wrong, with the field, the value and what would be right
 */
public record Refused(String reason) implements Instruction {}

package dev.lightsout.order;

/** What an event asks for, once read: an order, or why there is none. */
public sealed interface Instruction permits Order, Refused, Ignored {}

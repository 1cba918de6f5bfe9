package dev.lightsout.invoke;

/** A cell of a table. */
record Cell(String text, Ink ink) {}

package dev.lightsout.screen;

/** A cell of a table. */
public record Cell(String text, Ink ink) {}

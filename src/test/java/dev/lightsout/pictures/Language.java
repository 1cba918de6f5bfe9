package dev.lightsout.pictures;

/** A language of the documentation. */
enum Language {
  ENGLISH("en", ""),
  CHINESE("zh-CN", ".zh-CN");

  /** As in {@code xml:lang}, and in the names of the tables of texts. */
  final String tag;

  /** What the names of its documents have before their extension. */
  final String suffix;

  Language(String tag, String suffix) {
    this.tag = tag;
    this.suffix = suffix;
  }
}

package dev.lightsout.pictures;

import java.io.IOException;
import java.nio.file.Files;

/** Writes the pictures of the documentation to docs/pictures. Run by scripts/docs. */
public final class Pictures {
  private Pictures() {}

  public static void main(String[] args) throws IOException {
    for (Picture picture : Picture.all()) {
      Files.createDirectories(picture.file().getParent());
      Files.writeString(picture.file(), picture.svg());
    }
  }
}

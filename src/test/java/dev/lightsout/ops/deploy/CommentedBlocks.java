package dev.lightsout.ops.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What serverless.yml offers in comments: each run of commented lines that are YAML and no prose.
 */
final class CommentedBlocks {
  private static final Pattern OFFERED =
      Pattern.compile("^( *)# ( *(?:- )?[A-Za-z_]\\w*:(?: \\S.*)?)$");

  private final List<String> lines;

  /** Each a range of lines, from 0 on, its end excluded. */
  private final List<int[]> blocks = new ArrayList<>();

  CommentedBlocks(String text) {
    this.lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (OFFERED.matcher(lines.get(i)).matches()) {
        int[] last = blocks.isEmpty() ? new int[] {-1, -1} : blocks.get(blocks.size() - 1);
        if (last[1] == i) {
          last[1]++;
        } else {
          blocks.add(new int[] {i, i + 1});
        }
      }
    }
  }

  int count() {
    return blocks.size();
  }

  /** The file with one of them taken in. */
  String with(int block) {
    return uncommented(List.of(blocks.get(block)));
  }

  String withAll() {
    return uncommented(blocks);
  }

  private String uncommented(List<int[]> taken) {
    List<String> text = new ArrayList<>(lines);
    for (int[] block : taken) {
      for (int i = block[0]; i < block[1]; i++) {
        Matcher line = OFFERED.matcher(lines.get(i));
        text.set(i, line.matches() ? line.group(1) + line.group(2) : lines.get(i));
      }
    }
    return String.join("\n", text) + "\n";
  }
}

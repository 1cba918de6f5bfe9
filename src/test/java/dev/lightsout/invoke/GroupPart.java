package dev.lightsout.invoke;

import com.google.gson.JsonObject;
import dev.lightsout.screen.Ink;
import dev.lightsout.screen.Screen;
import dev.lightsout.screen.Text;
import java.util.List;

/** What became of many instances: each way to end, and whose it was. */
record GroupPart(Screen screen) {
  private static final int SHOWN = 20;
  private static final int SENTENCES = 3;
  private static final int LONGEST_NAME = 40;
  private static final int MARGIN = 4;
  private static final int GAP = 2;

  void show(List<JsonObject> rows) {
    List<Group> groups = Groups.of(rows);
    boolean inOneRegion = rows.stream().map(GroupPart::region).distinct().count() < 2;
    for (Group group : groups) {
      head(group, widest(groups.stream().map(it -> it.outcome().name()).toList()), groups);
      members(group, inOneRegion);
    }
  }

  private void head(Group group, int outcomes, List<Group> groups) {
    int counts = widest(groups.stream().map(GroupPart::count).toList());
    String left =
        "  "
            + screen.paint(Ink.of(group.outcome()), Text.pad(group.outcome().name(), outcomes))
            + " ".repeat(GAP + counts - count(group).length())
            + screen.paint(Ink.HEADING, count(group));
    int indent = 2 + outcomes + GAP + counts + GAP;
    List<String> reason = Text.wrap(group.reason(), screen.width() - indent);
    screen.line(left + " ".repeat(GAP) + screen.paint(Ink.PLAIN, reason.get(0)));
    under(indent, reason.subList(1, reason.size()));
    sentences(group, indent);
  }

  /** Nobody sees the requests of a live run, so what the API answered must be told here. */
  private void sentences(Group group, int indent) {
    List<String> sentences = group.sentences();
    int width = screen.width() - indent;
    sentences.stream()
        .limit(SENTENCES)
        .forEach(it -> under(indent, Text.wrap("the API: " + it, width)));
    int more = sentences.size() - SENTENCES;
    if (more > 0) {
      under(indent, Text.wrap("… and " + more + " other sentences of it, all in --json", width));
    }
  }

  private void under(int indent, List<String> lines) {
    lines.forEach(line -> screen.line(" ".repeat(indent) + screen.paint(Ink.PLAIN, line)));
  }

  private void members(Group group, boolean inOneRegion) {
    List<Member> members =
        group.rows().stream()
            .filter(row -> row.has("instanceId"))
            .map(row -> Member.of(row, inOneRegion))
            .toList();
    List<Member> shown = members.subList(0, Math.min(SHOWN, members.size()));
    int width = widest(shown.stream().map(Member::text).toList()) + GAP;
    int columns = Math.max(1, (screen.pageWidth() - MARGIN + GAP) / width);
    for (int from = 0; from < shown.size(); from += columns) {
      StringBuilder line = new StringBuilder(" ".repeat(MARGIN));
      for (Member member : shown.subList(from, Math.min(from + columns, shown.size()))) {
        line.append(screen.paint(Ink.FAINT, member.id()))
            .append(screen.paint(Ink.PLAIN, Text.pad(member.rest(), width - member.id().length())));
      }
      screen.line(line.toString());
    }
    if (members.size() > shown.size()) {
      int more = members.size() - shown.size();
      screen.line(
          " ".repeat(MARGIN) + screen.paint(Ink.WAIT, "… and " + more + " more, all in --json"));
    }
  }

  /** An instance in a list. */
  private record Member(String id, String rest) {
    static Member of(JsonObject row, boolean inOneRegion) {
      String name = JsonText.text(row, "instanceName", "");
      return new Member(
          JsonText.text(row, "instanceId", ""),
          (name.isEmpty() ? "" : " " + Text.cut(name, LONGEST_NAME))
              + (inOneRegion ? "" : " " + region(row)));
    }

    String text() {
      return id + rest;
    }
  }

  private static String region(JsonObject row) {
    return JsonText.text(row, "region", "");
  }

  private static String count(Group group) {
    return Integer.toString(group.rows().size());
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(Text::width).max().orElse(0);
  }
}

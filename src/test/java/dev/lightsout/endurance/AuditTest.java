package dev.lightsout.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.endurance.Sent.Word;
import dev.lightsout.standin.AcceptedStop;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTest {
  private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
  private static final String ID = "ins-guaa0000";
  private static final String OTHER = "ins-guaa0001";
  private static final Row STOPPED = row(ID, "STOP_REQUESTED", "request-1");
  private static final Row UNKNOWN = row(ID, "UNKNOWN", null);

  private final Ledger ledger = new Ledger();

  @Test
  void whatIsToldAsItHappenedIsSound() {
    stop(ID, Word.TAKEN);
    taken(ID, "request-1");
    told(STOPPED);
    logged(STOPPED);

    assertThat(wrong()).isEmpty();
  }

  @Test
  void aClaimOfAStopThatTheCloudDidNotTakeIsFound() {
    stop(ID, Word.NONE);
    told(STOPPED);
    logged(STOPPED);

    assertThat(wrong()).singleElement().asString().contains("the cloud did not take", ID);
  }

  @Test
  void aStopThatItsRowDeniesIsFound() {
    Row denied = row(ID, "NOT_TRIED", null);
    stop(ID, Word.NONE);
    taken(ID, "request-1");
    told(denied);
    logged(denied);

    assertThat(wrong()).singleElement().asString().contains("denied by the row", ID);
  }

  @Test
  void aConfirmedStopThatIsNotToldIsFound() {
    stop(ID, Word.TAKEN);
    taken(ID, "request-1");
    told(UNKNOWN);
    logged(UNKNOWN);

    assertThat(wrong()).singleElement().asString().contains("without STOP_REQUESTED", ID);
  }

  @Test
  void aSecondStopInADeliveryIsFound() {
    stop(ID, Word.NONE);
    stop(ID, Word.TAKEN);
    taken(ID, "request-1");
    told(STOPPED);
    logged(STOPPED);

    assertThat(wrong()).singleElement().asString().contains("more than one stop", ID);
  }

  @Test
  void aSecondStopIsAllowedWhereTheFirstWasRefused() {
    stop(ID, Word.REFUSED);
    stop(ID, Word.TAKEN);
    taken(ID, "request-1");
    told(STOPPED);
    logged(STOPPED);

    assertThat(wrong()).isEmpty();
  }

  @Test
  void aStopThatNobodyAskedForIsFound() {
    Row busy = row(ID, "BUSY", null);
    stop(OTHER, Word.NONE);
    told(busy);
    logged(busy);

    assertThat(wrong()).singleElement().asString().contains("no event asked for", OTHER);
  }

  @Test
  void aLostRowIsFound() {
    told();

    assertThat(wrong()).singleElement().asString().contains("a lost row", ID);
  }

  @Test
  void aDoubledRowIsFound() {
    Row busy = row(ID, "BUSY", null);
    told(busy, busy);
    logged(busy);
    logged(busy);

    assertThat(wrong()).singleElement().asString().contains("a doubled row", ID);
  }

  @Test
  void aRowThatIsNotInTheTopicIsFound() {
    told(row(ID, "BUSY", null));

    assertThat(wrong()).singleElement().asString().contains("not in the topic");
  }

  @Test
  void aRowThatIsInTheTopicTwiceIsFound() {
    Row busy = row(ID, "BUSY", null);
    told(busy);
    logged(busy);
    logged(busy);

    assertThat(wrong()).singleElement().asString().contains("is there twice");
  }

  @Test
  void alreadyStoppedOfWhatRanAllTheTimeIsFound() {
    Row stopped = row(ID, "ALREADY_STOPPED", null);
    told(stopped);
    logged(stopped);

    assertThat(wrong()).singleElement().asString().contains("ran all the time", ID);
  }

  @Test
  void alreadyStoppedIsTrueOfWhatWasStoppedBefore() {
    Row stopped = row(ID, "ALREADY_STOPPED", null);
    ledger
        .taken()
        .add(new AcceptedStop(ID, "request-0", Worker.token(1, 0), at(20), START.minusSeconds(9)));
    told(stopped);
    logged(stopped);

    assertThat(wrong()).isEmpty();
  }

  @Test
  void aSecondStopForAnEventWhoseRowIsInTheTopicIsFound() {
    stop(ID, Word.TAKEN);
    taken(ID, "request-1");
    told(STOPPED);
    logged(STOPPED);
    Row again = row("invocation-2", ID, "STOP_REQUESTED", "request-2");
    ledger.sent().add(new Sent(1, at(100), List.of(ID), false, Word.TAKEN));
    ledger.taken().add(new AcceptedStop(ID, "request-2", Worker.token(1, 0), at(100), at(100)));
    ledger.add(delivery("invocation-2", at(99), again));
    logged(again);

    assertThat(wrong()).singleElement().asString().contains("had stopped before", ID);
  }

  @Test
  void anInstanceThatIsLeftAloneForNothingIsFound() {
    Row ignored = row(ID, "IGNORED", null);
    told(ignored);
    logged(ignored);

    assertThat(wrong()).singleElement().asString().contains("ignored for nothing", ID);
  }

  @Test
  void aRetryableRowThatIsAcknowledgedIsFound() {
    Row busy =
        Row.of(
            Map.of(
                "invocationId", "invocation-1",
                "instanceId", ID,
                "outcome", "BUSY",
                "retryable", "true"));
    told(busy);
    logged(busy);

    assertThat(wrong()).singleElement().asString().contains("acknowledged");
  }

  private List<String> wrong() {
    return Audit.of(ledger).wrong();
  }

  private void stop(String id, Word word) {
    ledger.add(new Sent(1, at(2), List.of(id), false, word));
  }

  private void taken(String id, String requestId) {
    ledger.taken().add(new AcceptedStop(id, requestId, Worker.token(1, 0), at(2), at(3)));
  }

  private void told(Row... rows) {
    ledger.add(delivery("invocation-1", at(1), rows));
  }

  private void logged(Row row) {
    ledger.add(row);
  }

  private static Delivery delivery(String id, Instant began, Row... rows) {
    Sample sample =
        new Sample("{}", false, START, List.of(new Part(null, List.of(ID), false, false)));
    return new Delivery(
        1, id, sample, began, began.plusSeconds(9), List.of(rows), List.of(), false);
  }

  private static Row row(String id, String outcome, String requestId) {
    return row("invocation-1", id, outcome, requestId);
  }

  private static Row row(String invocationId, String id, String outcome, String requestId) {
    return new Row(
        invocationId,
        null,
        id,
        outcome,
        false,
        requestId,
        "",
        (id + outcome + requestId).hashCode());
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }
}

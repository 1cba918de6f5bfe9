package dev.lightsout.history;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** How an event comes: its shape, after the sample events, and who delivers it again. */
enum Trigger {
  TIMER(Redelivers.SCF, true) {
    @Override
    JsonObject json(List<Event> events, int attempt) {
      Event event = events.get(0);
      JsonObject json = Samples.of("timer-cvm");
      json.addProperty("TriggerName", "night-" + event.number());
      json.addProperty("Time", event.at().truncatedTo(ChronoUnit.SECONDS).toString());
      json.addProperty("Message", event.message());
      return json;
    }
  },
  ALARM(Redelivers.SCF, true) {
    @Override
    JsonObject json(List<Event> events, int attempt) {
      Event event = events.get(0);
      Machine machine = event.wishes().get(0).named().get(0);
      JsonObject json = Samples.of("alarm-cpu-cvm");
      JsonObject object = json.getAsJsonObject("alarmObjInfo");
      object.addProperty("region", machine.region());
      object.getAsJsonObject("dimensions").addProperty("unInstanceId", machine.id());
      json.getAsJsonObject("alarmPolicyInfo").addProperty("policyId", "policy-" + event.number());
      json.addProperty("firstOccurTime", LOCAL.format(event.at()));
      return json;
    }
  },
  CMQ(Redelivers.SCF, true) {
    @Override
    JsonObject json(List<Event> events, int attempt) {
      return batch("cmq", "Records", events, Trigger::cmq);
    }
  },
  CLS(Redelivers.SCF, true) {
    @Override
    JsonObject json(List<Event> events, int attempt) {
      JsonArray records = new JsonArray();
      for (Event event : events) {
        JsonObject log = new JsonObject();
        log.addProperty("timestamp", place(event));
        log.addProperty("content", event.message());
        records.add(log);
      }
      return Samples.cls(records);
    }

    /** No two have the same, since history is told in seconds and they differ in milliseconds. */
    @Override
    String place(Event event) {
      return Long.toString(
          event.at().truncatedTo(ChronoUnit.SECONDS).toEpochMilli() + event.number() % 1_000);
    }
  },
  CKAFKA(Redelivers.CKAFKA, false) {
    @Override
    JsonObject json(List<Event> events, int attempt) {
      return batch("ckafka", "Records", events, Trigger::ckafka);
    }

    @Override
    String place(Event event) {
      return "lights-out-orders-1-" + event.number();
    }
  },
  CONNECTOR(Redelivers.NOBODY, true) {
    @Override
    JsonObject json(List<Event> events, int attempt) {
      JsonArray list = new JsonArray();
      events.forEach(event -> list.add(connector(event)));
      JsonObject json = new JsonObject();
      json.add("EventList", list);
      return json;
    }

    @Override
    String place(Event event) {
      return "lights-out-orders-1-" + event.number();
    }
  },
  EVENTBRIDGE(Redelivers.NOBODY, true) {
    @Override
    JsonObject json(List<Event> events, int attempt) {
      Event event = events.get(0);
      JsonObject json = Samples.of("eventbridge-order");
      json.addProperty("id", "order-" + event.number());
      json.addProperty("time", event.at().toEpochMilli());
      json.add("data", event.orders());
      return json;
    }
  },
  DIRECT(Redelivers.SCF, false) {
    /** An array, which a handler takes too. */
    @Override
    String text(List<Event> events, int attempt) {
      return events.get(0).message();
    }
  },
  HTTP(Redelivers.CALLER, false) {
    /** Its body is its identity, so no two may be the same. */
    @Override
    JsonObject json(List<Event> events, int attempt) {
      Event event = events.get(0);
      JsonObject json = Samples.of("webhook");
      json.addProperty("body", event.message() + " ".repeat(event.number()));
      return json;
    }
  },
  SQS(Redelivers.SQS, true) {
    @Override
    JsonObject json(List<Event> events, int attempt) {
      return batch("aws-sqs", "Records", events, (record, event) -> sqs(record, event, attempt));
    }
  },
  SNS(Redelivers.LAMBDA, true) {
    @Override
    JsonObject json(List<Event> events, int attempt) {
      return batch("aws-sns", "Records", events, Trigger::sns);
    }
  },
  AWS_ALARM(Redelivers.LAMBDA, true) {
    @Override
    JsonObject json(List<Event> events, int attempt) {
      Event event = events.get(0);
      JsonObject json = Samples.of("aws-alarm");
      json.addProperty("alarmArn", json.get("alarmArn").getAsString() + "-" + event.number());
      json.addProperty("time", event.at().toString());
      JsonObject data = json.getAsJsonObject("alarmData");
      data.getAsJsonObject("state").addProperty("timestamp", event.at().toString());
      data.getAsJsonObject("configuration").addProperty("description", event.message());
      return json;
    }
  },
  AWS_EVENT(Redelivers.LAMBDA, true) {
    @Override
    JsonObject json(List<Event> events, int attempt) {
      Event event = events.get(0);
      JsonObject json = Samples.of("aws-event-order");
      json.addProperty("id", "order-" + event.number());
      json.addProperty("time", event.at().toString());
      json.add("detail", event.orders());
      return json;
    }
  };

  /** As Cloud Monitor writes times. */
  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

  private final Redelivers redelivers;
  private final boolean tellsTheTime;

  Trigger(Redelivers redelivers, boolean tellsTheTime) {
    this.redelivers = redelivers;
    this.tellsTheTime = tellsTheTime;
  }

  /** Who delivers it again when it was not acknowledged. */
  enum Redelivers {
    SCF(2, Duration.ofMinutes(1), true),
    CKAFKA(3, Duration.ofMinutes(1), false),
    SQS(3, Duration.ofMinutes(1), false),
    LAMBDA(2, Duration.ofMinutes(1), true),
    CALLER(2, Duration.ofSeconds(10), false),
    NOBODY(0, Duration.ZERO, false);

    private final int times;
    private final Duration after;
    private final boolean keepsTheRequestId;

    Redelivers(int times, Duration after, boolean keepsTheRequestId) {
      this.times = times;
      this.after = after;
      this.keepsTheRequestId = keepsTheRequestId;
    }

    int times() {
      return times;
    }

    Duration after() {
      return after;
    }

    boolean keepsTheRequestId() {
      return keepsTheRequestId;
    }
  }

  Redelivers redelivers() {
    return redelivers;
  }

  /** Whether the function learns when the event happened. */
  boolean tellsTheTime() {
    return tellsTheTime;
  }

  boolean isBatch() {
    return switch (this) {
      case CMQ, CLS, CKAFKA, CONNECTOR, SQS, SNS -> true;
      default -> false;
    };
  }

  /** Whether it comes to the function on AWS Lambda. */
  boolean isOfLambda() {
    return switch (this) {
      case SQS, SNS, AWS_ALARM, AWS_EVENT -> true;
      default -> false;
    };
  }

  /** The invocation, delivered for that time, counted from 1. */
  String text(List<Event> events, int attempt) {
    return json(events, attempt).toString();
  }

  JsonObject json(List<Event> events, int attempt) {
    throw new UnsupportedOperationException();
  }

  /** How a row's {@code record} begins; for a batch. */
  String place(Event event) {
    return "message-" + event.number();
  }

  private interface Filling {
    void with(JsonObject record, Event event);
  }

  private static JsonObject batch(String sample, String name, List<Event> events, Filling filling) {
    JsonObject json = Samples.of(sample);
    JsonObject first = json.getAsJsonArray(name).get(0).getAsJsonObject();
    JsonArray records = new JsonArray();
    for (Event event : events) {
      JsonObject record = first.deepCopy();
      filling.with(record, event);
      records.add(record);
    }
    json.add(name, records);
    return json;
  }

  private static void cmq(JsonObject record, Event event) {
    JsonObject message = record.getAsJsonObject("CMQ");
    message.addProperty("msgId", "message-" + event.number());
    message.addProperty("publishTime", event.at().toString());
    message.addProperty("msgBody", event.message());
  }

  private static void ckafka(JsonObject record, Event event) {
    JsonObject message = record.getAsJsonObject("Ckafka");
    message.addProperty("offset", event.number());
    message.addProperty("msgBody", event.message());
  }

  private static JsonObject connector(Event event) {
    JsonObject json = Samples.of("eventbridge-ckafka");
    json.addProperty("id", "connected-" + event.number());
    json.addProperty("time", event.at().toEpochMilli());
    JsonObject data = json.getAsJsonObject("data");
    data.addProperty("offset", event.number());
    data.addProperty("msgBody", event.message());
    return json;
  }

  private static void sqs(JsonObject record, Event event, int attempt) {
    record.addProperty("messageId", "message-" + event.number());
    record.addProperty("body", event.message());
    JsonObject attributes = record.getAsJsonObject("attributes");
    attributes.addProperty("ApproximateReceiveCount", String.valueOf(attempt));
    attributes.addProperty("SentTimestamp", String.valueOf(event.at().toEpochMilli()));
  }

  private static void sns(JsonObject record, Event event) {
    JsonObject message = record.getAsJsonObject("Sns");
    message.addProperty("MessageId", "message-" + event.number());
    message.addProperty("Timestamp", event.at().toString());
    message.addProperty("Message", event.message());
  }
}

package dev.lightsout.ops;

import java.util.List;
import java.util.Optional;

/** Something that should be in the account, told from all others by its name. */
public interface Resource {
  /** What it is, such as {@code log topic}. */
  String kind();

  /** What it is called. */
  String name();

  /** It, if it is there. Only reads; empty too if what it belongs to is yet to be made. */
  Optional<Existing> find(Api api, Ids ids);

  /** What is to change of it, each in words, such as {@code Period: 30 → 90}; empty: nothing. */
  List<String> differences(Existing existing, Ids ids);

  /** Makes it, and returns its id. */
  String create(Api api, Ids ids);

  /** Changes it to what it should be. */
  void update(Api api, Existing existing, Ids ids);

  /** Takes it out of the account. */
  void remove(Api api, Existing existing);
}

package dev.lightsout.ops;

import java.util.List;

/** That one thing has another: it is so or it is not, so that nothing of it can be changed. */
public interface Link extends Resource {
  @Override
  default List<String> differences(Existing existing, Ids ids) {
    return List.of();
  }

  @Override
  default void update(Api api, Existing existing, Ids ids) {
    throw new IllegalStateException("it is there or it is not");
  }
}

package org.firmament.web;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.firmament.graph.Bounds;
import org.firmament.model.Limit;
import org.firmament.model.Problem;

/**
 * What one request may cost the others.
 *
 * @param changed those limits that are not the usual ones
 */
public record Limits(Map<Limit, Long> changed) {
  /** For a machine of one analyst, or of a few. */
  public static final Limits USUAL = new Limits(Map.of());

  private static final int TRIPLES_A_ROW = 10;

  public Limits {
    changed = Map.copyOf(changed);
  }

  public Limits with(Limit limit, long most) {
    Map<Limit, Long> other = new EnumMap<>(Limit.class);
    other.putAll(changed);
    other.put(limit, most);
    return new Limits(other);
  }

  long of(Limit limit) {
    return changed.getOrDefault(limit, limit.usual());
  }

  Problem problem(Limit limit, String where) {
    return limit.problem(of(limit), where);
  }

  Duration patience() {
    return Duration.ofMillis(of(Limit.PATIENCE_MILLISECONDS));
  }

  Bounds ofRows() {
    return new Bounds(of(Limit.ROWS), milliseconds());
  }

  Bounds ofTriples() {
    return new Bounds(TRIPLES_A_ROW * of(Limit.ROWS), milliseconds());
  }

  private long milliseconds() {
    return Duration.ofSeconds(of(Limit.QUERY_SECONDS)).toMillis();
  }
}

package org.firmament.cli;

import java.util.Locale;

/** A bar on a terminal that fills while documents are read; nothing where nobody looks. */
final class Progress implements AutoCloseable {
  private static final int WIDTH = 30;
  private static final long NANOS_BETWEEN = 100_000_000;

  private final Terminal terminal;
  private final long total;
  private final long start = System.nanoTime();
  private long shown = start;
  private boolean drawn;

  /**
   * @param total how much there is to do in all, in the unit of {@link #at}; 0 where unknown
   */
  Progress(Terminal terminal, long total) {
    this.terminal = terminal;
    this.total = total;
  }

  /** Says how far it is: so many of the total, and so many documents. */
  void at(long done, long documents) {
    long now = System.nanoTime();
    if (!terminal.errShown() || now - shown < NANOS_BETWEEN) {
      return;
    }
    shown = now;
    drawn = true;
    double seconds = (now - start) / 1e9;
    StringBuilder line = new StringBuilder("\r");
    if (total > 0) {
      int filled = (int) Math.min(WIDTH, WIDTH * done / total);
      line.append('[').append("█".repeat(filled)).append("░".repeat(WIDTH - filled)).append("] ");
    }
    line.append(
        String.format(
            Locale.ROOT, "%d documents, %.0f s, %.1f/s", documents, seconds, documents / seconds));
    terminal.err().print(line + "\u001b[K");
    terminal.err().flush();
  }

  @Override
  public void close() {
    if (drawn) {
      terminal.err().print("\r\u001b[K");
      terminal.err().flush();
    }
  }
}

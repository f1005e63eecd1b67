package org.firmament.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How much is taken at once: the only place that says so, and the error that names the limit. */
public enum Limit {
  DOCUMENT_CHARACTERS(
      "too-large", 10_000_000, "characters of text in a document", "split it into several"),

  /** Markup and escapes take room that the text does not. */
  DOCUMENT_BYTES(
      "too-large", 40_000_000, "bytes in a document with its markup", "split it into several"),

  SENTENCES("too-large", 100_000, "sentences in a document", "split it into several"),

  DOCUMENT_FACTS(
      "too-many-facts", 20_000, "facts told by one document", "split it into several documents"),

  /** The parser knows no time limit. */
  QUERY_CHARACTERS("query-too-long", 65_536, "characters in a query", "shorten it"),

  SEARCH_WORDS("too-many-words", 50, "different words to search for", "leave some out"),

  TEXT_HITS("text-hits", 1_000, "hits of a text:query", "give it a number of your own"),

  QUERY_SECONDS(
      "query-timeout",
      10,
      "seconds for a question",
      "ask for less: name an entity or a relation, leave out open paths, give a LIMIT"),

  /** Triples ten times as many. */
  ROWS("too-many-rows", 10_000, "rows in an answer", "ask for pages with LIMIT and OFFSET"),

  RESULT_CHARACTERS(
      "too-much-text", 64 << 20, "characters in an answer", "ask for pages, or leave texts out"),

  EXPORT_BYTES(
      "export-too-large",
      2L << 30,
      "bytes in an export",
      "export a part: what is around an entity, or some relations"),

  UPLOAD_BYTES("too-large", 48 << 20, "bytes in an upload", "send fewer documents at a time"),

  /** More than there are processors, so that short questions pass by long ones. */
  QUERIES(
      "busy",
      Math.max(8, 4 * Runtime.getRuntime().availableProcessors()),
      "questions at the same time",
      "try again in some seconds"),

  UPLOADS("busy", 1, "uploads at the same time", "try again in some seconds"),

  PATIENCE_MILLISECONDS(
      "busy", 2_000, "milliseconds of waiting for a turn", "try again in some seconds");

  /** Those that a server may be started with other numbers for. */
  public static final Set<Limit> OF_SERVER = EnumSet.range(QUERY_SECONDS, PATIENCE_MILLISECONDS);

  private final String code;
  private final long usual;
  private final String what;
  private final String fix;

  Limit(String code, long usual, String what, String fix) {
    this.code = code;
    this.usual = usual;
    this.what = what;
    this.fix = fix;
  }

  /** As it is named to people: {@code query-seconds}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The number that holds where nobody says another. */
  public long usual() {
    return usual;
  }

  /** What is said where more was given than is usual. */
  public Problem problem(String where) {
    return problem(usual, where);
  }

  /** The same where another number holds. */
  public Problem problem(long most, String where) {
    return new Problem(
        code,
        String.format(Locale.ROOT, "more than %,d %s (limit %s)", most, what, label()),
        where,
        fix);
  }

  /** Throws that problem where there is more than is usual. */
  public void require(long given, String where) {
    if (given > usual) {
      throw new ProblemException(problem(where));
    }
  }
}

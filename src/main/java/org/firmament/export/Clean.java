package org.firmament.export;

/** Text made fit for a format that gives some characters a meaning. */
final class Clean {
  private Clean() {}

  /** For XML content and attributes; a character that XML cannot hold becomes U+FFFD. */
  static String xml(String text) {
    if (text.chars().allMatch(Clean::plainInXml)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> clean.append("&amp;");
                case '<' -> clean.append("&lt;");
                case '>' -> clean.append("&gt;");
                case '"' -> clean.append("&quot;");
                case '\n', '\t', '\r' -> clean.append("&#").append(c).append(';');
                default -> clean.appendCodePoint(inXml(c) ? c : 0xFFFD);
              }
            });
    return clean.toString();
  }

  /** Whether it stands for itself; what is not so by this is looked at again. */
  private static boolean plainInXml(int c) {
    return c >= 0x20 && c < 0x7f && c != '&' && c != '<' && c != '>' && c != '"'
        || c >= 0xa0 && c < 0xd800;
  }

  private static boolean inXml(int c) {
    return (c >= 0x20 && c < 0x7f)
        || (c >= 0xa0 && c < 0xd800)
        || (c >= 0xe000 && c < 0xfffe)
        || c >= 0x10000;
  }

  /** For a quoted string of DOT that is not drawn. */
  static String dot(String text) {
    StringBuilder clean = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> clean.append("\\\"");
                case '\\' -> clean.append("\\\\");
                case '\n' -> clean.append("\\n");
                case '\t', '\r' -> clean.append(' ');
                default -> clean.appendCodePoint(inXml(c) ? c : 0xFFFD);
              }
            });
    return clean.toString();
  }

  /** For a quoted string of DOT that is drawn: Graphviz reads entities like &amp;lt; there. */
  static String dotLabel(String text) {
    return dot(text.replace("&", "&amp;"));
  }

  /**
   * For a cell of CSV: quoted, and with an apostrophe before what a spreadsheet would take for a
   * formula.
   *
   * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">CSV injection</a>
   */
  static String csv(String text) {
    String clean = text.codePoints().anyMatch(Clean::isControl) ? withoutControls(text) : text;
    String first = clean.stripLeading();
    boolean formula = !first.isEmpty() && "=+-@＝＋－＠|%".indexOf(first.charAt(0)) >= 0;
    return '"' + (formula ? "'" : "") + clean.replace("\"", "\"\"") + '"';
  }

  /** For a cell of a table that must not go over several lines: quoted, nothing else changed. */
  static String oneLine(String text) {
    return '"' + withoutControls(text).replaceAll("\\R", " ").replace("\"", "\"\"") + '"';
  }

  private static boolean isControl(int c) {
    return c != '\n' && (c < 0x20 || (c >= 0x7f && c < 0xa0));
  }

  private static String withoutControls(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isControl(c) ? ' ' : c));
    return clean.toString();
  }
}

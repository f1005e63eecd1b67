package org.firmament.extract.name;

import java.util.regex.Pattern;

/** Words of letters, digits and signs by which wares are told apart. */
final class Codes {
  private static final Pattern SERIES =
      Pattern.compile(
          "[A-Z0-9][A-Za-z0-9]{0,2}-Klasse|[A-Z]?([0-9][A-Za-z0-9]{0,2})?-(Serie|Reihe|Modell)");

  private static final Pattern SMALL = Pattern.compile("[eiq][0-9]{1,2}");

  private Codes() {}

  /** "E-Klasse", "3er-Reihe": one series of a maker's models. */
  static boolean isSeries(String text) {
    return SERIES.matcher(text).matches();
  }

  /** "i5": a model that begins with a small letter. */
  static boolean isSmall(String text) {
    return SMALL.matcher(text).matches();
  }

  /** Letters and digits mixed, or a number: "XC90", "6", "5X", "i5". */
  static boolean isModel(String text) {
    boolean digit = text.chars().anyMatch(Character::isDigit);
    boolean start = Character.isDigit(text.charAt(0)) || Character.isUpperCase(text.charAt(0));
    return digit && (start || isSmall(text)) && text.length() < 6;
  }

  /** "Studio71", unlike "XC90": a word with a number. */
  static boolean isWordy(String text) {
    return text.chars().filter(Character::isLowerCase).count() > 1;
  }
}

package org.firmament.extract.word;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.firmament.model.Span;
import org.firmament.text.Form;
import org.firmament.text.Token;
import org.firmament.text.WordClass;

/**
 * A token of a sentence with what the lexicon says of it and the class it has here.
 *
 * @param lower the token in lower case
 * @param form the lexicon's entry that fits {@code tag}
 * @param capital whether it begins with a capital
 * @param initial whether it opens the sentence, a quotation or a list item, so that a capital says
 *     nothing
 */
public record Word(
    Token token, String lower, Form form, WordClass tag, boolean capital, boolean initial) {
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  /** So many spaces may stand between two words of one name; removed markup leaves several. */
  private static final int WIDEST_GAP = 3;

  public String text() {
    return token.text();
  }

  public Span span() {
    return token.span();
  }

  public boolean is(WordClass kind) {
    return tag == kind;
  }

  public boolean is(String word) {
    return lower.equals(word);
  }

  public Word as(WordClass other) {
    return new Word(token, lower, form, other, capital, initial);
  }

  public Word as(WordClass other, Form otherForm) {
    return new Word(token, lower, otherForm, other, capital, initial);
  }

  /** A year of the last century or this one, in digits. */
  public boolean isYear() {
    return YEAR.matcher(text()).matches();
  }

  /** Whether it is a verb here and may have that shape. */
  public boolean isVerb(Form.Shape shape) {
    return tag == WordClass.VERB && form.is(shape);
  }

  /** A small letter before a capital: "eBay", "e-Lumera". */
  public boolean isCamel() {
    return text().length() > 2
        && Character.isLowerCase(text().charAt(0))
        && (Character.isUpperCase(text().charAt(1))
            || text().startsWith("e-") && Character.isUpperCase(text().charAt(2))
            || text().length() > 4
                && Character.isLowerCase(text().charAt(1))
                && text().chars().allMatch(Character::isLetter)
                && text().chars().skip(2).anyMatch(Character::isUpperCase)
                && !text().endsWith("Innen"));
  }

  /** Whether it is a dash, or a hyphen that stands for one. */
  public boolean isDash() {
    return switch (text()) {
      case "–", "—", "-", "--" -> true;
      default -> false;
    };
  }

  /** "AI", "EADS": nothing but capital letters. */
  public boolean isAcronym() {
    return text().length() > 1 && text().chars().allMatch(Character::isUpperCase);
  }

  /** Only a space lies between a word and the one before. */
  public static boolean touches(List<Word> words, int i) {
    int gap = words.get(i).span().start() - words.get(i - 1).span().end();
    return gap > 0 && gap <= WIDEST_GAP;
  }

  /** Whether a reading of it as a verb has such a lemma. */
  public boolean mayBeVerb(Predicate<String> lemma) {
    return form.verbs().stream().map(Form.Verb::lemma).anyMatch(lemma);
  }

  public boolean isFinite() {
    return isVerb(Form.Shape.FINITE);
  }

  /** The verb lemma in that shape, or of any reading; empty if it is no verb. */
  public String verb(Form.Shape shape) {
    for (Form.Verb v : form.verbs()) {
      if (v.shape() == shape) {
        return v.lemma();
      }
    }
    return form.verbs().isEmpty() ? "" : form.verbs().get(0).lemma();
  }
}

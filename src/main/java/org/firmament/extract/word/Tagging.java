package org.firmament.extract.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.firmament.model.Span;
import org.firmament.text.Form;
import org.firmament.text.Morphology;
import org.firmament.text.Token;
import org.firmament.text.WordClass;

/** Decides which class each token of a sentence has, from the lexicon and its neighbours. */
public final class Tagging {
  /** Who is as old as the number before says: "der 52-Jährige". */
  public static final Pattern AGED = Pattern.compile("\\d{2}-[Jj]ährige[nmrs]?");

  private static final List<String> FORMER = List.of("ex-", "former-");

  private final Morphology morphology;
  private final boolean nounsAreCapital;
  private final GermanTagging german;
  private final Optional<EnglishTagging> english;

  /** {@code english}: how classes are told where a capital begins names only. */
  public Tagging(Morphology morphology, Grammar grammar, Optional<EnglishTagging> english) {
    this.morphology = morphology;
    this.nounsAreCapital = grammar.nounsAreCapital();
    german = new GermanTagging(morphology, grammar);
    this.english = english;
  }

  public List<Word> words(List<Token> tokens) {
    List<Word> words = new ArrayList<>(tokens.size());
    boolean initial = true;
    for (Token token : tokens) {
      int former = nounsAreCapital ? 0 : former(token.text());
      if (former > 0) {
        words.add(former(token, former, initial));
        int behind = token.span().start() + former;
        words.add(
            first(
                new Token(new Span(behind, token.span().end()), token.text().substring(former)),
                false));
        initial = false;
        continue;
      }
      words.add(first(token, initial));
      initial = initial && !Character.isLetterOrDigit(token.text().codePointAt(0)) || opens(token);
    }
    brackets(words);
    if (nounsAreCapital) {
      for (int i = 0; i < words.size(); i++) {
        words.set(i, german.word(words, i));
      }
    } else {
      genitives(words);
      dashes(words);
      english.orElseThrow().classify(words);
    }
    return words;
  }

  /** How long the first part of "ex-Norvik", "former-chief" is; 0 for "ex-dividend". */
  private static int former(String text) {
    boolean other = text.endsWith("dividend") || text.endsWith("factory") || text.endsWith("pat");
    return FORMER.stream()
        .filter(f -> !other && text.length() > f.length() + 2)
        .filter(f -> text.regionMatches(true, 0, f, 0, f.length()))
        .filter(f -> Character.isLetter(text.charAt(f.length())))
        .mapToInt(String::length)
        .findFirst()
        .orElse(0);
  }

  /** The "ex-" of a word as an adjective before the rest. */
  private Word former(Token token, int length, boolean initial) {
    int start = token.span().start();
    Token ex = new Token(new Span(start, start + length), token.text().substring(0, length));
    return new Word(ex, "ex", morphology.form("former"), WordClass.ADJECTIVE, false, initial);
  }

  private static void genitives(List<Word> words) {
    boolean quoted = false;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).is("'") || words.get(i).is("’")) {
        boolean opens = i == 0 || !touches(words, i);
        if (!opens && !quoted && owns(words, i)) {
          Word mark = words.get(i);
          words.set(i, new Word(mark.token(), "'s", mark.form(), WordClass.PARTICLE, false, false));
        } else {
          quoted = opens;
        }
      }
    }
  }

  /** "paid £1bn ($2bn; 1.5bn euros) for X": between brackets a semicolon ends no clause. */
  private static void brackets(List<Word> words) {
    int close = -1;
    for (int i = words.size() - 1; i >= 0; i--) {
      Word word = words.get(i);
      if (word.is(")")) {
        close = i;
      } else if (word.is("(")) {
        close = -1;
      } else if (word.is(";") && close > i && opensBefore(words, i)) {
        words.set(i, new Word(word.token(), ",", word.form(), word.tag(), false, false));
      }
    }
  }

  private static boolean opensBefore(List<Word> words, int i) {
    for (int k = i - 1; k >= 0 && !words.get(k).is(")"); k--) {
      if (words.get(k).is("(")) {
        return true;
      }
    }
    return false;
  }

  /** "The firm - a unit of X - said": a hyphen between spaces is a dash. */
  private static void dashes(List<Word> words) {
    for (int i = 1; i + 1 < words.size(); i++) {
      Word word = words.get(i);
      boolean hyphen = word.is("-") || word.is("--") || word.is("—");
      if (hyphen && !touches(words, i) && !touches(words, i + 1)) {
        words.set(i, new Word(word.token(), "–", word.form(), word.tag(), false, false));
      }
    }
  }

  /** "Barclays' chief": the genitive of a word that ends in s. */
  private static boolean owns(List<Word> words, int i) {
    return words.get(i - 1).lower().endsWith("s")
        && i + 1 < words.size()
        && !touches(words, i + 1)
        && Character.isLetterOrDigit(words.get(i + 1).text().codePointAt(0));
  }

  private static boolean touches(List<Word> words, int i) {
    return words.get(i - 1).span().end() == words.get(i).span().start();
  }

  private static boolean opens(Token token) {
    return switch (token.text()) {
      case ":", "„", "“", "\"", "»", "‚", "-", "–", "*", "•", "”" -> true;
      default -> false;
    };
  }

  /** The class as far as the form alone tells. */
  private Word first(Token token, boolean initial) {
    String text = token.text();
    int c = text.codePointAt(0);
    String lower = text.toLowerCase(Locale.ROOT);
    boolean capital = Character.isUpperCase(c);
    if (Character.isDigit(c) && AGED.matcher(text).matches()) {
      boolean noun = text.indexOf('J') > 0;
      WordClass kind = noun ? WordClass.NOUN : WordClass.ADJECTIVE;
      return new Word(token, lower, morphology.form(text), kind, noun, initial);
    }
    if (Character.isDigit(c)) {
      return new Word(token, lower, morphology.form(lower), WordClass.NUMBER, false, initial);
    }
    if (!Character.isLetter(c) && !lower.equals("'s") && !lower.equals("&")) {
      return new Word(token, lower, morphology.form(lower), WordClass.MARK, false, initial);
    }
    boolean owned = !nounsAreCapital && lower.endsWith("-owned") && !capital;
    Form form = morphology.form(owned ? "owned" : text);
    boolean land = !nounsAreCapital && text.equals("US");
    if (capital && initial && !land) {
      Form low = morphology.form(lower);
      if (low.known()
          && !form.is(WordClass.NAME)
          && !(nounsAreCapital
              && form.is(WordClass.NOUN)
              && !isClosed(low)
              && !isAdverb(low, form))) {
        return new Word(token, lower, low, WordClass.ADVERB, true, true);
      }
    }
    if (capital && !nounsAreCapital) {
      return new Word(token, lower, form, WordClass.NAME, true, initial);
    }
    return new Word(token, lower, form, WordClass.ADVERB, capital, initial);
  }

  /** "Mittlerweile hat …": a listed adverb rather than a noun made up of parts. */
  private static boolean isAdverb(Form small, Form capital) {
    return small.is(WordClass.ADVERB) && !capital.head().equals(capital.noun());
  }

  private static boolean isClosed(Form form) {
    return form.is(WordClass.DETERMINER)
        || form.is(WordClass.PREPOSITION)
        || form.is(WordClass.PRONOUN)
        || form.is(WordClass.SUBJUNCTION)
        || form.is(WordClass.CONJUNCTION);
  }
}

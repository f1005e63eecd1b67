package org.firmament.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * German nouns that no dictionary lists but that tell by their ending what they are made of:
 * "Durchsuchung" of "durchsuchen", "Profitabilität", "Zessionen".
 */
final class DerivedNouns {
  private static final Pattern OF_VERB = Pattern.compile("(\\p{Lu}\\p{Ll}{2,})(ung)(en)?");
  private static final Pattern OF_OTHER =
      Pattern.compile(
          "(\\p{Lu}\\p{Ll}{3,}(?:barkeit|igkeit|lichkeit|samkeit|losigkeit|ität|ierung))(en)?"
              + "|(\\p{Lu}\\p{Ll}{2,}[st]ion)(en)");

  private DerivedNouns() {}

  /** The form of such a noun; what is only the singular of a chance ending is none: "Samsung". */
  static Optional<Form> form(String text, Function<String, Form> look) {
    Matcher ofVerb = OF_VERB.matcher(text);
    if (ofVerb.matches() && isStem(ofVerb.group(1).toLowerCase(Locale.ROOT), look)) {
      return Optional.of(noun(text, ofVerb.group(1) + ofVerb.group(2), ofVerb.group(3) != null));
    }
    Matcher other = OF_OTHER.matcher(text);
    if (other.matches()) {
      String lemma = other.group(1) == null ? other.group(3) : other.group(1);
      return Optional.of(noun(text, lemma, text.length() > lemma.length()));
    }
    return Optional.empty();
  }

  private static boolean isStem(String stem, Function<String, Form> look) {
    return List.of("en", "n").stream().anyMatch(end -> isInfinitive(look.apply(stem + end)))
        || stem.endsWith("l")
            && isInfinitive(look.apply(stem.substring(0, stem.length() - 1) + "eln"));
  }

  private static boolean isInfinitive(Form form) {
    return form.is(Form.Shape.INFINITIVE);
  }

  private static Form noun(String text, String lemma, boolean plural) {
    return new Form(
        text, Set.of(WordClass.NOUN), lemma, lemma, Case.ANY, plural ? 2 : 1, 2, List.of(), "");
  }
}

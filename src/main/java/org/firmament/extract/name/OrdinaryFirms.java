package org.firmament.extract.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.text.Form;
import org.firmament.text.WordClass;

/**
 * Listed firms whose name is an ordinary word, too, where a German text shows that it means them.
 */
final class OrdinaryFirms {
  /** Prepositions that a noun that can be counted never follows without an article. */
  private static final Set<String> BARE = Set.of("bei", "gegen", "wie");

  /** Prepositions by which a noun goes on: "Allianz mit Partnern". */
  private static final Set<String> BOUND =
      Set.of("mit", "gegen", "aus", "zwischen", "für", "von", "der", "des");

  /** Verbs that go with nouns without an article. */
  private static final Set<String> LIGHT =
      Set.of("sein", "haben", "werden", "geben", "bekommen", "kriegen", "fahren", "spielen");

  private final Lexicon lexicon;
  private final Gazetteer gazetteer;

  OrdinaryFirms(Lexicon lexicon, Gazetteer gazetteer) {
    this.lexicon = lexicon;
    this.gazetteer = gazetteer;
  }

  /** The words that the document shows to be names of listed firms. */
  Set<String> in(List<List<Word>> sentences, Set<Integer> joints) {
    Set<String> firms = new HashSet<>();
    for (List<Word> words : sentences) {
      for (int i = 0; i < words.size(); i++) {
        String text = words.get(i).text();
        boolean shown = isOwner(words, i, joints) || isBare(words, i);
        if (shown && gazetteer.named(text).filter(e -> e.kind() == Kind.COMPANY).isPresent()) {
          firms.add(text);
        }
      }
    }
    return firms;
  }

  /** "Verbund-Chef", "Post-Aktie". */
  private boolean isOwner(List<Word> words, int i, Set<Integer> joints) {
    if (i + 1 >= words.size() || !joints.contains(words.get(i + 1).span().start())) {
      return false;
    }
    Word next = words.get(i + 1);
    return next.lower().startsWith("aktie")
        || lexicon.noun(next).filter(n -> n.isOffice() || n.isCompany()).isPresent();
  }

  /** "bremst Allianz", "Verbund verkauft": a noun that would have an article if it were one. */
  private boolean isBare(List<Word> words, int i) {
    Word word = words.get(i);
    boolean last = i + 1 >= words.size();
    if (!word.is(WordClass.NOUN)
        || word.form().numbers() == 2
        || lexicon.isBareNoun(word.form().noun())
        || !last && (BOUND.contains(words.get(i + 1).lower()) || words.get(i + 1).capital())) {
      return false;
    }
    if (i == 0) {
      return !last && GermanAgents.isSingularVerb(words.get(1));
    }
    Word before = words.get(i - 1);
    return BARE.contains(before.lower())
        || before.isFinite() && !LIGHT.contains(before.verb(Form.Shape.FINITE));
  }
}

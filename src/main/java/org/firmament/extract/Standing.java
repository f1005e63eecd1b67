package org.firmament.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Thing;
import org.firmament.extract.pattern.Filled;
import org.firmament.extract.reference.References;
import org.firmament.extract.reference.Referral;
import org.firmament.extract.rule.Circumstances;
import org.firmament.extract.rule.Telling;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Frame;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Lexicon;
import org.firmament.model.Kind;
import org.firmament.model.Status;
import org.firmament.model.Value;

/**
 * How a document as a whole stands to what one of its passages takes for granted: "the takeover of
 * X by Y" is none yet where the text tells elsewhere that it is planned, and "X boss Y" is over
 * where it tells of the former boss. What a passage says in its own words stays as it is.
 */
final class Standing {
  /** What happens once; in the present tense it is news of what is to come as often as not. */
  private static final Set<String> EVENTS =
      Set.of("acquires", "mergesWith", "spinsOff", "laysOff", "filesForInsolvency", "sues");

  /** Those that a text calls "the deal" where it does not name who takes part. */
  private static final Set<String> DEALS = Set.of("acquires", "mergesWith", "spinsOff");

  /** Ties that end as a whole; a site that is closed leaves the others. */
  private static final Set<String> TIES =
      Set.of(
          "holdsPosition",
          "subsidiaryOf",
          "shareholderOf",
          "partnersWith",
          "suppliesTo",
          "listedOn");

  /** Ties that may be told by the verb for how they begin. */
  private static final Set<String> ENTRIES = Set.of("shareholderOf", "usedBy");

  /** What is told of products. */
  private static final Set<String> PRODUCTS = Set.of("offers", "usedBy");

  /** Ties that are spoken of before they begin. */
  private static final Set<String> COMING = Set.of("holdsPosition", "partnersWith");

  private final Circumstances circumstances;

  Standing(Circumstances circumstances) {
    this.circumstances = circumstances;
  }

  /** What was found, as its words and the whole document mean it. */
  List<Found> of(List<Found> found, List<Analysis> analyses, References references) {
    List<Found> meant = found.stream().map(Found::meant).toList();
    List<Mention> mentions = mentions(meant, analyses);
    Set<Thing> coming = coming(meant, analyses, references);
    List<Found> settled =
        meant.stream()
            .map(f -> isWeak(f) ? settled(f, meant, mentions) : f)
            .map(f -> isOf(coming, f) ? f.as(Status.PLANNED) : f)
            .toList();
    return new Undone(circumstances).of(settled, analyses);
  }

  /** Whether the sentence does not itself say that it is so. */
  private boolean isWeak(Found one) {
    Telling telling = one.verdict().telling();
    String relation = one.relation().name();
    return one.verdict().status() == Status.ASSERTED
        && (isEvent(one) && telling != Telling.PAST
            || relation.equals("filesForInsolvency")
            || TIES.contains(relation) && telling == Telling.GRANTED);
  }

  private boolean isEvent(Found one) {
    return EVENTS.contains(one.relation().name()) || isEntry(one);
  }

  private boolean isDeal(Found one) {
    return DEALS.contains(one.relation().name()) || isEntry(one);
  }

  /** A tie that begins, not one that is: "steigt bei X ein", "wechselt auf X". */
  private boolean isEntry(Found one) {
    return ENTRIES.contains(one.relation().name())
        && one.frame().filter(f -> f.sort == Frame.Sort.VERB).isPresent()
        && circumstances.has("entering", one.frame().get().lemma);
  }

  private Found settled(Found weak, List<Found> all, List<Mention> mentions) {
    Map<Status, Integer> told = new EnumMap<>(Status.class);
    for (Found other : all) {
      if (!isWeak(other) && isSame(weak, other) && isOfRole(weak, other)) {
        told.merge(other.verdict().status(), 1, Integer::sum);
      }
    }
    if (told.isEmpty() && isDeal(weak)) {
      mentions.stream()
          .filter(m -> m.of().stream().anyMatch(o -> isSame(weak, o)))
          .forEach(m -> told.merge(m.status(), 1, Integer::sum));
    }
    String relation = weak.relation().name();
    if (relation.equals("subsidiaryOf") && all.stream().anyMatch(f -> isSaleOf(weak, f))) {
      return weak.as(Status.ENDED);
    }
    boolean over = TIES.contains(relation) || relation.equals("filesForInsolvency");
    if (over && told.containsKey(Status.ENDED)) {
      return weak.as(Status.ENDED);
    }
    if (weak.verdict().telling() == Telling.PAST) {
      return weak;
    }
    boolean open = isEvent(weak) || COMING.contains(relation);
    if (!open || told.isEmpty() || told.containsKey(Status.ASSERTED)) {
      return weak;
    }
    return weak.as(
        told.entrySet().stream()
            .max(
                Map.Entry.<Status, Integer>comparingByValue()
                    .thenComparing(e -> -e.getKey().ordinal()))
            .orElseThrow()
            .getKey());
  }

  /** Whether both are of the same things; who takes over whom is a deal as a merger is. */
  private static boolean isSame(Found one, Found other) {
    boolean deal = DEALS.contains(one.relation().name()) && DEALS.contains(other.relation().name());
    if (!one.relation().name().equals(other.relation().name()) && !deal) {
      return false;
    }
    return things(one, deal).equals(things(other, deal));
  }

  private static Object things(Found one, boolean eitherWay) {
    List<Optional<Thing>> things = new ArrayList<>();
    one.arguments().forEach(a -> things.add(a.thing()));
    return eitherWay || one.relation().symmetric() ? new HashSet<>(things) : things;
  }

  /** Whether somebody else than its owner has bought the subsidiary. */
  private static boolean isSaleOf(Found owned, Found sale) {
    return sale.relation().name().equals("acquires")
        && sale.verdict().status() == Status.ASSERTED
        && sale.verdict().telling() == Telling.PAST
        && thing(sale.object()).equals(owned.subject().thing())
        && !sale.subject().thing().equals(thing(owned.object()));
  }

  private static Optional<Thing> thing(Optional<Filled> filled) {
    return filled.flatMap(Filled::thing);
  }

  /** An office that is over is not another one that is held: "the ex-treasurer is chairman". */
  private boolean isOfRole(Found one, Found other) {
    String a = role(one);
    String b = role(other);
    return a.contains(b)
        || b.contains(a)
        || circumstances.has("heads", a) && circumstances.has("heads", b);
  }

  private static String role(Found one) {
    return one.qualifiers().of("role").map(Value::lexical).orElse("").toLowerCase(Locale.ROOT);
  }

  /** Products that the text says are to come out. */
  private Set<Thing> coming(List<Found> found, List<Analysis> analyses, References references) {
    Set<Thing> products = new HashSet<>();
    found.stream()
        .filter(f -> PRODUCTS.contains(f.relation().name()))
        .forEach(f -> f.arguments().forEach(a -> a.thing().ifPresent(products::add)));
    Set<Thing> coming = new HashSet<>();
    Set<Thing> out = new HashSet<>();
    if (products.isEmpty()) {
      return coming;
    }
    for (Analysis analysis : analyses) {
      for (Frame frame : analysis.frames()) {
        List<Thing> here =
            Stream.concat(
                    released(frame).stream().flatMap(a -> things(a.chunk(), analysis, references)),
                    outcoming(frame, analysis, references))
                .filter(products::contains)
                .toList();
        if (here.isEmpty()) {
          here = lastOffered(frame, analysis, found).stream().toList();
        }
        if (!here.isEmpty() && analysis.frames().stream().noneMatch(f -> isUnder(f, frame))) {
          Circumstances.Verdict verdict = circumstances.judge(frame, analysis, "offers");
          boolean planned = verdict.claimed() && verdict.status() == Status.PLANNED;
          if (planned || verdict.claimed() && circumstances.has("announcing", frame.lemma)) {
            coming.addAll(here);
          } else if (!circumstances.has("showing", frame.lemma)) {
            out.addAll(here);
          }
        }
      }
    }
    coming.removeAll(out);
    return coming;
  }

  /** What a phrase names, or else the product that it stands for: "das Spiel". */
  private static Stream<Thing> things(Chunk chunk, Analysis analysis, References references) {
    Optional<Name> named = chunk.named();
    return named.isPresent()
        ? named.stream().map(Name::thing)
        : references.resolve(chunk, analysis, Set.of(Kind.PRODUCT)).stream().map(Referral::thing);
  }

  /** "It goes on sale in May": the one ware that the sentence before was about. */
  private Optional<Thing> lastOffered(Frame frame, Analysis analysis, List<Found> found) {
    boolean comes =
        frame.sort == Frame.Sort.VERB
            && circumstances.has("releases", frame.lemma)
            && frame.in(Frame.Role.OBJECT).isEmpty()
            && frame.in(Frame.Role.SUBJECT).stream().anyMatch(a -> isWare(a.chunk()));
    List<Thing> wares =
        found.stream()
            .filter(f -> comes && f.relation().name().equals("offers"))
            .filter(f -> f.sentence().number() == analysis.number() - 1)
            .flatMap(f -> thing(f.object()).stream())
            .filter(t -> Character.isUpperCase(t.fullest().charAt(0)))
            .distinct()
            .toList();
    return wares.size() == 1 ? Optional.of(wares.get(0)) : Optional.empty();
  }

  /** "It", "the device": what names no ware, but can stand for one. */
  private static boolean isWare(Chunk chunk) {
    boolean noun =
        chunk.determiner == Determiner.DEFINITE
            && chunk.noun.filter(Lexicon.Noun::isProduct).isPresent();
    return chunk.named().isEmpty() && chunk.owners.isEmpty() && (chunk.pronoun.isPresent() || noun);
  }

  /** What comes out by itself, "X kommt auf den Markt", or is brought out by somebody. */
  private List<Frame.Argument> released(Frame frame) {
    List<Frame.Argument> released = new ArrayList<>();
    if (frame.sort != Frame.Sort.VERB) {
      return released;
    }
    boolean reaches =
        circumstances.has("reaching", frame.lemma)
            && frame.in(Frame.Role.ADJUNCT).stream()
                .anyMatch(a -> circumstances.has("sale-places", a.chunk().lemma));
    if ((reaches || circumstances.has("releases", frame.lemma)) && !frame.passive) {
      released.addAll(frame.in(Frame.Role.SUBJECT));
    }
    if (circumstances.has("announcing", frame.lemma)) {
      Stream.concat(
              frame.in(Frame.Role.OBJECT).stream(),
              frame.in(Frame.Role.ADJUNCT).stream().filter(a -> a.marker().equals("mit")))
          .filter(a -> a.chunk().name.isPresent())
          .forEach(released::add);
    }
    if (circumstances.has("releasing", frame.lemma) || circumstances.has("showing", frame.lemma)) {
      released.addAll(frame.in(Frame.Role.OBJECT));
    }
    return released;
  }

  /** "Der Marktstart ist für Herbst geplant": that of the ware last told of. */
  private Stream<Thing> outcoming(Frame frame, Analysis analysis, References references) {
    Frame.Role begun = frame.passive ? Frame.Role.OBJECT : Frame.Role.SUBJECT;
    boolean told =
        frame.sort == Frame.Sort.VERB
            && circumstances.has("beginning", frame.lemma)
            && frame.in(begun).stream()
                .map(Frame.Argument::chunk)
                .anyMatch(
                    c ->
                        c.complement.isEmpty()
                            && c.owners.isEmpty()
                            && c.name.isEmpty()
                            && c.determiner != Determiner.INDEFINITE
                            && circumstances.has("outcomings", c.lemma));
    return told ? references.lastWare(analysis).stream().map(Referral::thing) : Stream.empty();
  }

  /** "is due to be released": only the release tells whether it has come. */
  private boolean isUnder(Frame frame, Frame governor) {
    return frame.governor.filter(g -> g.equals(governor)).isPresent() && !released(frame).isEmpty();
  }

  private static boolean isOf(Set<Thing> coming, Found one) {
    String relation = one.relation().name();
    Optional<Thing> product =
        relation.equals("offers") ? thing(one.object()) : one.subject().thing();
    return PRODUCTS.contains(relation)
        && one.verdict().status() == Status.ASSERTED
        && product.filter(coming::contains).isPresent();
  }

  /**
   * A noun that speaks of a deal told of before.
   *
   * @param of what it can be
   */
  private record Mention(Set<Found> of, Status status) {}

  private List<Mention> mentions(List<Found> found, List<Analysis> analyses) {
    List<Found> deals = found.stream().filter(this::isDeal).toList();
    List<Mention> mentions = new ArrayList<>();
    if (deals.isEmpty()) {
      return mentions;
    }
    for (Analysis analysis : analyses) {
      Set<Integer> seen = new HashSet<>();
      for (Frame frame : analysis.frames()) {
        boolean step = isStep(frame);
        if ((step || isMention(frame, analysis)) && seen.add(frame.at)) {
          status(circumstances.judgeMention(frame, analysis))
              .filter(s -> !step || s == Status.PLANNED)
              .ifPresent(s -> mentions.add(new Mention(nearest(deals, analysis.number()), s)));
        }
      }
    }
    return mentions;
  }

  /**
   * "Die Aktionäre müssen noch zustimmen": only where it is still to come does it tell of a deal.
   */
  private boolean isStep(Frame frame) {
    return frame.sort == Frame.Sort.VERB && circumstances.has("approving", frame.lemma);
  }

  private boolean isMention(Frame frame, Analysis analysis) {
    Optional<Chunk> chunk = analysis.phrases().at(frame.at);
    return frame.sort != Frame.Sort.VERB
        && chunk.filter(c -> c.head == frame.at).isPresent()
        && chunk.get().determiner != Determiner.INDEFINITE
        && chunk.get().determiner != Determiner.NEGATIVE
        && circumstances.isOf("deals", analysis.words().get(frame.at));
  }

  /** What is asked or only imagined is open; what is merely spoken of tells nothing. */
  private static Optional<Status> status(Circumstances.Verdict verdict) {
    if (!verdict.claimed()) {
      return Optional.of(Status.PLANNED);
    }
    boolean open = verdict.status() != Status.ASSERTED;
    return open || verdict.telling() == Telling.PAST
        ? Optional.of(verdict.status())
        : Optional.empty();
  }

  /** The deals of the last sentence up to this one that tells of any, else of the first after. */
  private static Set<Found> nearest(List<Found> deals, int sentence) {
    int last =
        deals.stream()
            .mapToInt(f -> f.sentence().number())
            .filter(n -> n <= sentence)
            .max()
            .orElse(deals.stream().mapToInt(f -> f.sentence().number()).min().orElseThrow());
    Set<Found> nearest = new LinkedHashSet<>();
    deals.stream().filter(f -> f.sentence().number() == last).forEach(nearest::add);
    return nearest;
  }
}

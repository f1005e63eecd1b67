package org.firmament.extract.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.firmament.extract.name.Gazetteer;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Named;
import org.firmament.extract.name.Thing;
import org.firmament.extract.reference.References;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
import org.firmament.extract.syntax.Described;
import org.firmament.extract.word.Determiner;
import org.firmament.extract.word.Grammar;
import org.firmament.extract.word.Lexicon;
import org.firmament.extract.word.Quotes;
import org.firmament.extract.word.Word;
import org.firmament.model.Kind;
import org.firmament.model.Span;

/**
 * Finds the maker of a product: in the product's own name ("Volvo XC90"), or because everybody
 * knows it and the document names that firm as well. The second is a step of its own, which the
 * claim tells of.
 */
public final class Makers {
  /** A product and who makes it; {@code pattern} says how that was found. */
  public record Made(Filled maker, Filled product, String pattern) {}

  /** The name of the step from a document's only firm to a product that nobody else offers. */
  public static final String ONLY_FIRM = "offers/only-firm";

  /** The name of the step from a product to the firm that the lists know as its maker. */
  public static final String KNOWN_MAKER = "offers/known-maker";

  private final Gazetteer gazetteer;
  private final Grammar grammar;

  /** How much must speak for a firm; "Star Fox" of "Star Fox Zero" may be nothing but a title. */
  private static final double SURE = 0.8;

  /** Fewer letters begin too many words. */
  private static final int SHORTEST = 4;

  /** In words: "Marken unter anderem:". */
  private static final int LONGEST_SORT = 4;

  private final Lexicon lexicon;
  private final Map<String, Thing> companies = new HashMap<>();

  /** The only firm that the document names. */
  private final Optional<Thing> only;

  /** The makers of a document's products. */
  public Makers(Named named, Gazetteer gazetteer, Lexicon lexicon, Grammar grammar) {
    this.gazetteer = gazetteer;
    this.lexicon = lexicon;
    this.grammar = grammar;
    for (Thing thing : named.things()) {
      if (thing.kind() == Kind.COMPANY) {
        thing.names().forEach(name -> companies.putIfAbsent(name, thing));
      }
    }
    for (Thing thing : List.copyOf(companies.values())) {
      thing.names().stream()
          .flatMap(name -> gazetteer.named(name).stream())
          .filter(e -> e.kind() == Kind.COMPANY)
          .forEach(e -> companies.putIfAbsent(e.canonical(), thing));
    }
    List<Thing> firms =
        companies.values().stream().filter(t -> t.weight() >= SURE).distinct().toList();
    only = firms.stream().filter(t -> firms.size() == 1 && t.count() > 1).findFirst();
  }

  public List<Made> find(Analysis analysis, References references) {
    List<Made> found = new ArrayList<>();
    if (grammar.nounsAreCapital()) {
      for (Chunk chunk : analysis.phrases().chunks()) {
        goods(chunk, analysis, references).ifPresent(found::add);
        found.addAll(ofOnly(chunk));
      }
    }
    for (int n = 0; n < analysis.names().size(); n++) {
      found.addAll(bracketed(analysis, n));
    }
    List<Made> named = new ArrayList<>();
    for (Name name : analysis.names()) {
      joined(name).ifPresent(found::add);
      if (name.thing().kind() == Kind.PRODUCT) {
        inName(name, analysis).or(() -> known(name, analysis)).ifPresent(named::add);
      }
    }
    found.addAll(named);
    named.forEach(made -> found.addAll(beside(made, named, analysis)));
    return found;
  }

  /** Whether the lists know who makes a ware, and that is not this firm. */
  public boolean isOfOther(Thing firm, Thing ware) {
    List<String> known =
        ware.names().stream().flatMap(n -> gazetteer.makersOf(n).stream()).distinct().toList();
    return !grammar.nounsAreCapital()
        && !known.isEmpty()
        && known.stream().noneMatch(n -> companies.get(n) == firm);
  }

  private static boolean isCode(String word) {
    return word.chars().anyMatch(Character::isDigit);
  }

  /** "das Galaxy X9 und X9 Edge": models listed with one of which the maker is known. */
  private static List<Made> beside(Made made, List<Made> named, Analysis analysis) {
    Span known = made.product().span();
    Set<Span> all = named.stream().map(m -> m.product().span()).collect(Collectors.toSet());
    return analysis.phrases().chunks().stream()
        .filter(c -> c.name.filter(n -> n.span().equals(known)).isPresent())
        .flatMap(c -> c.group.stream())
        .flatMap(c -> c.name.stream())
        .filter(n -> !all.contains(n.span()) && n.thing().kind() == Kind.PRODUCT)
        .filter(n -> !n.thing().isListed() && isCode(n.text().split(" ")[0]))
        .map(n -> filled("product", n.span(), n.thing(), n.text()))
        .map(p -> new Made(made.maker(), p, "offers/listed-with"))
        .toList();
  }

  /** "die Pumpen von Norvik": listed goods and whose they are. */
  private Optional<Made> goods(Chunk chunk, Analysis analysis, References references) {
    Optional<Name> maker =
        chunk
            .complement
            .filter(
                c ->
                    c.hasPreposition()
                        || c.noun.filter(Lexicon.Noun::isCompany).isPresent()
                        || isOwnService(chunk))
            .flatMap(c -> c.name)
            .filter(n -> isFirm(n.thing()));
    boolean named =
        analysis.phrases().chunks().stream()
            .flatMap(c -> c.name.stream())
            .anyMatch(n -> n.thing().kind() == Kind.PRODUCT);
    boolean goods =
        chunk.head >= 0 && chunk.name.isEmpty() && chunk.owners.isEmpty() && maker.isPresent();
    if (!goods
        || named
        || grammar.has("securities", analysis.words().get(chunk.head).lower())
        || !isOwnService(chunk) && (!lexicon.isGoods(chunk.lemma) || isSingle(chunk, analysis))) {
      return Optional.empty();
    }
    Word head = analysis.words().get(chunk.head);
    String text = head.text();
    Thing thing = references.described(Described.ware(chunk, analysis.words(), grammar));
    return Optional.of(
        new Made(
            filled("company", maker.get().span(), maker.get().thing(), maker.get().text()),
            filled("product", head.span(), thing, text),
            "offers/goods-of"));
  }

  /** "ein Lieferwagen der Norvik": one thing that a firm has, not what it makes. */
  private static boolean isSingle(Chunk chunk, Analysis analysis) {
    return chunk.determiner != Determiner.NONE
        && analysis.words().get(chunk.head).form().numbers() != 2;
  }

  /** "die Banking-App der Norvik": unlike "die Autos der Norvik", a service is its owner's own. */
  private boolean isOwnService(Chunk chunk) {
    return chunk.head >= 0
        && grammar.member("own-services", chunk.lemma.toLowerCase(Locale.ROOT)::endsWith);
  }

  private static boolean isFirm(Thing thing) {
    return thing.kind() == Kind.COMPANY && thing.weight() >= SURE;
  }

  /** "Der neue Tarif Lumera": what a document with one firm calls by such a noun is that firm's. */
  private List<Made> ofOnly(Chunk chunk) {
    boolean ware =
        chunk.noun.filter(n -> n.isProduct() && n.role().isEmpty()).isPresent()
            && chunk.name.isPresent()
            && chunk.owners.isEmpty()
            && chunk.complement.isEmpty();
    if (!ware || only.isEmpty()) {
      return List.of();
    }
    return chunk.group.stream()
        .filter(c -> c == chunk || c.isBare() && c.head < 0)
        .flatMap(c -> c.name.stream())
        .filter(n -> n.thing().kind() == Kind.PRODUCT && !n.thing().isListed())
        .map(n -> filled("product", n.span(), n.thing(), n.text()))
        .map(p -> new Made(linked(p, only.get(), "only firm of the document"), p, ONLY_FIRM))
        .toList();
  }

  private static Filled linked(Filled product, Thing maker, String how) {
    return new Filled(
        product.slot(),
        product.span(),
        Optional.of(maker),
        Optional.of("\"" + product.text() + "\" -> " + maker.fullest() + " (" + how + ")"),
        product.chunk(),
        maker.fullest(),
        0.2);
  }

  /** "der Konzern Muster (Lumera, Tandem)": brackets with nothing but names list its brands. */
  private List<Made> bracketed(Analysis analysis, int owner) {
    List<Word> words = analysis.words();
    Name firm = analysis.names().get(owner);
    boolean told =
        firm.thing().kind() == Kind.COMPANY
            && analysis
                .phrases()
                .at(firm.from())
                .filter(c -> c.noun.isPresent() || firm.thing().weight() >= SURE)
                .isPresent()
            && firm.to() < words.size()
            && words.get(firm.to()).is("(");
    List<Name> brands = new ArrayList<>();
    int at = told ? behindSort(words, firm.to() + 1) : firm.to() + 1;
    for (int n = owner + 1; told && n < analysis.names().size(); n++) {
      Name name = analysis.names().get(n);
      int quote = at < words.size() && Quotes.has(words.get(at)) ? 1 : 0;
      int end = name.to() + quote;
      boolean brand =
          name.from() == at + quote
              && end < words.size()
              && name.thing().mayBe(Set.of(Kind.PRODUCT, Kind.COMPANY));
      if (!brand) {
        break;
      }
      brands.add(name);
      if (words.get(end).is(")")) {
        return brands.size() < 2 ? List.of() : listed(firm, brands);
      }
      if (!words.get(end).is(",") && !words.get(end).is("und")) {
        break;
      }
      at = end + 1;
    }
    return List.of();
  }

  /** Behind "Marken:", "unter anderem", "etwa" of "Norvik (Marken: Lumera, Tandem)". */
  private int behindSort(List<Word> words, int from) {
    int at = from;
    while (at + 1 < words.size()
        && at < from + LONGEST_SORT
        && (grammar.has("example-words", words.get(at).lower())
            || grammar.has("bracket-words", words.get(at).lower())
            || words.get(at).is(":"))) {
      at++;
    }
    return at;
  }

  private static List<Made> listed(Name firm, List<Name> brands) {
    Filled maker = filled("company", firm.span(), firm.thing(), firm.text());
    return brands.stream()
        .map(b -> filled("product", b.span(), b.thing().as(Kind.PRODUCT), b.text()))
        .map(brand -> new Made(maker, brand, "offers/brands-in-brackets"))
        .toList();
  }

  /**
   * "NorvikPay" beside "Norvik": one word, in which the maker's name ends where a capital begins.
   */
  private Optional<Made> joined(Name name) {
    Thing thing = name.thing();
    String text = name.text();
    boolean open =
        thing.kind() == Kind.PRODUCT
            || grammar.nounsAreCapital() && thing.weight() < SURE && !thing.isListed();
    for (int i = SHORTEST; open && i < text.length() - 2 && text.indexOf(' ') < 0; i++) {
      boolean joint =
          Character.isLowerCase(text.charAt(i - 1)) && Character.isUpperCase(text.charAt(i));
      Optional<Thing> maker = joint ? company(text.substring(0, i), false) : Optional.empty();
      if (maker.isPresent() && maker.get() != thing) {
        Filled product = filled("product", name.span(), thing.as(Kind.PRODUCT), text);
        Filled linked = linked(product, maker.get(), "maker in its name");
        return Optional.of(new Made(linked, product, "offers/maker-in-name"));
      }
    }
    return Optional.empty();
  }

  private Optional<Made> inName(Name name, Analysis analysis) {
    List<Word> words = analysis.words();
    StringBuilder front = new StringBuilder();
    for (int i = name.from(); i + 1 < name.to(); i++) {
      front.append(i > name.from() ? " " : "").append(words.get(i).text());
      Optional<Thing> maker = company(front.toString(), isNamedFully(name, analysis));
      if (maker.isPresent() && maker.get() != name.thing()) {
        Span span = words.get(name.from()).span().join(words.get(i).span());
        String rest = name.text().substring(Math.min(front.length(), name.text().length())).trim();
        if (rest.isEmpty()) {
          return Optional.empty();
        }
        name.thing().alias(rest);
        Optional<Thing> owner = owner(front.toString(), maker.get());
        if (owner.isPresent()) {
          Filled product = filled("product", name.span(), name.thing(), name.text());
          Filled linked = linked(product, owner.get(), "owner of the brand in its name");
          return Optional.of(new Made(linked, product, KNOWN_MAKER));
        }
        return Optional.of(
            new Made(
                filled("company", span, maker.get(), front.toString()),
                filled("product", name.span(), name.thing(), name.text()),
                "offers/maker-in-name"));
      }
    }
    return Optional.empty();
  }

  /** The firm that the document names and that makes what bears the name of such a brand. */
  private Optional<Thing> owner(String brand, Thing maker) {
    return gazetteer.ownersOf(brand).stream()
        .sorted()
        .flatMap(known -> Optional.ofNullable(companies.get(known)).stream())
        .filter(firm -> firm != maker && !grammar.nounsAreCapital())
        .findFirst();
  }

  /** A listed product whose maker the document names, in this sentence or elsewhere. */
  private Optional<Made> known(Name name, Analysis analysis) {
    List<Thing> makers =
        name.thing().names().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(n -> n))
            .map(gazetteer::makersOf)
            .filter(known -> !known.isEmpty())
            .findFirst()
            .orElse(List.of())
            .stream()
            .flatMap(known -> Optional.ofNullable(companies.get(known)).stream())
            .filter(firm -> firm != name.thing())
            .toList();
    if (makers.isEmpty()) {
      return Optional.empty();
    }
    Filled product = filled("product", name.span(), name.thing(), name.text());
    for (Name other : analysis.names()) {
      if (makers.contains(other.thing())) {
        Filled here = filled("company", other.span(), other.thing(), other.text());
        return Optional.of(new Made(here, product, KNOWN_MAKER));
      }
    }
    boolean sure =
        name.thing().weight() >= 1
            || gazetteer.named(name.thing().fullest()).filter(e -> e.ambiguous()).isEmpty();
    return makers.stream()
        .filter(maker -> sure && maker.count() > 1)
        .findFirst()
        .map(maker -> linked(product, maker, "known maker, named elsewhere"))
        .map(linked -> new Made(linked, product, KNOWN_MAKER));
  }

  private static Filled filled(String slot, Span span, Thing thing, String text) {
    return Filled.of(new Need.Slot(slot, "entity"), span, thing, new Chunk(0), text, 0.1);
  }

  /** A firm that the document names nowhere but in front of what it makes. */
  private static Thing known(String name) {
    Thing thing = new Thing(Integer.MAX_VALUE);
    thing.name(name);
    thing.vote(Kind.COMPANY, SURE);
    return thing;
  }

  /** Whether the name is that of a product, no medium, and more than what narrows a noun. */
  private boolean isNamedFully(Name name, Analysis analysis) {
    return !gazetteer.isMedium(name.text())
        && analysis.phrases().at(name.from()).filter(c -> c.owners.contains(name)).isEmpty();
  }

  /** The company of that name, if the document speaks of it by itself or a list knows it. */
  private Optional<Thing> company(String name, boolean fully) {
    Optional<Gazetteer.Entry> listed = gazetteer.named(name);
    boolean letters =
        listed.isEmpty()
            && name.length() < 3
            && Optional.ofNullable(companies.get(name))
                .filter(t -> t.fullest().length() > name.length())
                .isEmpty();
    if (letters || listed.filter(e -> e.kind() == Kind.PRODUCT).isPresent()) {
      return Optional.empty();
    }
    listed
        .filter(e -> e.kind() == Kind.COMPANY && !e.ambiguous() && fully)
        .ifPresent(e -> companies.computeIfAbsent(name, Makers::known));
    return Optional.ofNullable(companies.get(name)).filter(t -> t.votes(Kind.COMPANY) >= SURE);
  }
}

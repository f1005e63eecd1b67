package org.firmament.extract.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firmament.extract.name.Gazetteer;
import org.firmament.extract.name.Name;
import org.firmament.extract.name.Named;
import org.firmament.extract.name.Thing;
import org.firmament.extract.syntax.Analysis;
import org.firmament.extract.syntax.Chunk;
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

  private final Gazetteer gazetteer;
  private final boolean compounds;

  /** How much must speak for a firm; "Star Fox" of "Star Fox Zero" may be nothing but a title. */
  private static final double SURE = 0.8;

  /** Fewer letters begin too many words. */
  private static final int SHORTEST = 4;

  private final Map<String, Thing> companies = new HashMap<>();

  /**
   * The makers of a document's products.
   *
   * @param compounds whether the language makes one word of a maker's name and what it makes
   */
  public Makers(Named named, Gazetteer gazetteer, boolean compounds) {
    this.gazetteer = gazetteer;
    this.compounds = compounds;
    for (Thing thing : named.things()) {
      if (thing.kind() == Kind.COMPANY) {
        thing.names().forEach(name -> companies.putIfAbsent(name, thing));
      }
    }
  }

  public List<Made> find(Analysis analysis) {
    List<Made> found = new ArrayList<>();
    for (int n = 0; n < analysis.names().size(); n++) {
      found.addAll(bracketed(analysis, n));
    }
    for (Name name : analysis.names()) {
      joined(name).ifPresent(found::add);
      if (name.thing().kind() == Kind.PRODUCT) {
        inName(name, analysis).or(() -> known(name, analysis)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** "der Konzern Muster (Lumera, Tandem)": brackets with nothing but names list its brands. */
  private static List<Made> bracketed(Analysis analysis, int owner) {
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
    int at = firm.to() + 1;
    for (int n = owner + 1; told && n < analysis.names().size(); n++) {
      Name name = analysis.names().get(n);
      boolean brand =
          name.from() == at
              && name.to() < words.size()
              && name.thing().mayBe(Set.of(Kind.PRODUCT, Kind.COMPANY));
      if (!brand) {
        break;
      }
      brands.add(name);
      if (words.get(name.to()).is(")")) {
        return brands.size() < 2 ? List.of() : listed(firm, brands);
      }
      if (!words.get(name.to()).is(",") && !words.get(name.to()).is("und")) {
        break;
      }
      at = name.to() + 1;
    }
    return List.of();
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
        thing.kind() == Kind.PRODUCT || compounds && thing.weight() < SURE && !thing.isListed();
    for (int i = SHORTEST; open && i < text.length() - 2 && text.indexOf(' ') < 0; i++) {
      boolean joint =
          Character.isLowerCase(text.charAt(i - 1)) && Character.isUpperCase(text.charAt(i));
      Optional<Thing> maker = joint ? company(text.substring(0, i), false) : Optional.empty();
      if (maker.isPresent() && maker.get() != thing) {
        Filled product = filled("product", name.span(), thing.as(Kind.PRODUCT), text);
        String link = "\"" + text + "\" -> " + maker.get().fullest() + " (maker in its name)";
        Filled linked =
            new Filled(
                product.slot(),
                name.span(),
                maker,
                Optional.of(link),
                product.chunk(),
                maker.get().fullest(),
                0.1);
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
        return Optional.of(
            new Made(
                filled("company", span, maker.get(), front.toString()),
                filled("product", name.span(), name.thing(), name.text()),
                "offers/maker-in-name"));
      }
    }
    return Optional.empty();
  }

  /** A listed product whose maker the document names, in this sentence or elsewhere. */
  private Optional<Made> known(Name name, Analysis analysis) {
    Optional<String> listed =
        name.thing().names().stream()
            .sorted()
            .flatMap(n -> gazetteer.makerOf(n).stream())
            .findFirst();
    Thing maker = listed.map(companies::get).orElse(null);
    if (maker == null || maker == name.thing()) {
      return Optional.empty();
    }
    Filled product = filled("product", name.span(), name.thing(), name.text());
    for (Name other : analysis.names()) {
      if (other.thing() == maker) {
        Filled here = filled("company", other.span(), maker, other.text());
        return Optional.of(new Made(here, product, "offers/known-maker"));
      }
    }
    if (maker.count() < 2) {
      return Optional.empty();
    }
    String link =
        "\"" + name.text() + "\" -> " + maker.fullest() + " (known maker, named elsewhere)";
    Filled linked =
        new Filled(
            product.slot(),
            name.span(),
            Optional.of(maker),
            Optional.of(link),
            product.chunk(),
            maker.fullest(),
            0.2);
    return Optional.of(new Made(linked, product, "offers/known-maker"));
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
    if (listed.filter(e -> e.kind() == Kind.PRODUCT).isPresent()) {
      return Optional.empty();
    }
    listed
        .filter(e -> e.kind() == Kind.COMPANY && !e.ambiguous() && fully)
        .ifPresent(e -> companies.computeIfAbsent(name, Makers::known));
    return Optional.ofNullable(companies.get(name)).filter(t -> t.votes(Kind.COMPANY) >= SURE);
  }
}

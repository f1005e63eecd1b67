package org.firmament.model;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/**
 * What the store asks of names, of claims and of words. All answers are pure functions of their
 * arguments, so that a change recomputes only what it touches.
 */
public interface Resolving {
  /**
   * The keys by which a referent may be the same as others: referents that share a key, directly or
   * through others, are compared together.
   */
  SortedSet<String> keys(Referent referent);

  /**
   * The entities behind referents; each referent stands in exactly one. What it says of a referent
   * depends only on the referents that are connected to it by {@link #keys}.
   */
  List<Entity> entities(Collection<Referent> referents);

  /**
   * The facts that claims support, sorted by id. What it says of a fact depends only on the claims
   * about the fact's subject and object.
   */
  List<Fact> facts(Collection<Claim> claims, Function<Referent, Entity> entityOf);

  /** All forms of the verbs that a word is a form of, by which a search finds it. */
  Set<String> forms(String word);

  /** The same where people have decided of names; their order changes nothing. */
  Resolving judged(Collection<Judgement> judgements);
}

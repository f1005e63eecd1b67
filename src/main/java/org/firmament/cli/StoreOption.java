package org.firmament.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.firmament.graph.KnowledgeGraph;
import org.firmament.model.Claim;
import org.firmament.model.Entity;
import org.firmament.model.Fact;
import org.firmament.model.Judgement;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Referent;
import org.firmament.model.Resolving;
import org.firmament.text.WordForms;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {
  @Option(
      names = "--store",
      paramLabel = "DIR",
      defaultValue = "graph.db",
      description = "The store's folder (default: ${DEFAULT-VALUE}).")
  private String folder;

  /** The folder as it was typed. */
  String typed() {
    return folder;
  }

  /** The server that holds the store, if one does. */
  Optional<Client> server(Terminal terminal) {
    return Client.of(terminal.path(folder));
  }

  /** The store, which must be there. */
  KnowledgeGraph existing(Terminal terminal) {
    Path path = terminal.path(folder);
    if (!KnowledgeGraph.isIn(path)) {
      throw new ProblemException(
          new Problem(
              "no-store",
              "there is no store yet",
              folder,
              "read articles into one: firmament ingest data/samples --store " + folder));
    }
    return KnowledgeGraph.open(path, terminal.home(), later(terminal));
  }

  /** Where the store is or will be. */
  Path folder(Terminal terminal) {
    return terminal.path(folder);
  }

  /** Resolving that is loaded when something is to be resolved: most commands just read. */
  Resolving later(Terminal terminal) {
    return new Later(() -> terminal.pipeline().resolving());
  }

  /** The store, which is made where there is none. */
  KnowledgeGraph made(Terminal terminal, Resolving resolving) {
    return KnowledgeGraph.open(terminal.path(folder), terminal.home(), resolving);
  }

  private static final class Later implements Resolving {
    private final Supplier<Resolving> loading;
    private Resolving loaded;

    Later(Supplier<Resolving> loading) {
      this.loading = loading;
    }

    private synchronized Resolving loaded() {
      if (loaded == null) {
        loaded = loading.get();
      }
      return loaded;
    }

    @Override
    public SortedSet<String> keys(Referent referent) {
      return loaded().keys(referent);
    }

    @Override
    public List<Entity> entities(Collection<Referent> referents) {
      return loaded().entities(referents);
    }

    @Override
    public List<Fact> facts(Collection<Claim> claims, Function<Referent, Entity> entityOf) {
      return loaded().facts(claims, entityOf);
    }

    @Override
    public Set<String> forms(String word) {
      return WordForms.of(word);
    }

    @Override
    public Resolving judged(Collection<Judgement> judgements) {
      return new Later(() -> loaded().judged(judgements));
    }
  }
}

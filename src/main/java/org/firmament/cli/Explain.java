package org.firmament.cli;

import org.firmament.Pipeline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows why a sentence says what it says. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Shows a sentence in each layer, and which pattern matched or where it stopped.",
    footer = {"", "Example:", "  firmament explain \"Die Beispiel AG übernimmt die Muster GmbH.\""})
final class Explain implements Runnable {
  private final Terminal terminal;

  @Parameters(paramLabel = "SENTENCE", description = "A sentence, quoted for the shell.")
  private String sentence;

  Explain(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void run() {
    String explained = Pipeline.load(terminal.home()).explain(sentence);
    terminal.out().println(Neutral.text(explained).stripTrailing());
  }
}

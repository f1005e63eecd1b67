package org.firmament.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firmament.graph.Mishap;
import org.firmament.model.NearMiss;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line's entry: exit code 0 is well, 2 wrong input, 1 our own fault. */
@Command(
    name = "firmament",
    mixinStandardHelpOptions = true,
    version = "firmament 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    description = "A knowledge graph of how companies relate, read out of German and English news.",
    footer = {
      "",
      "Examples:",
      "  firmament ingest data/samples             read articles into ./graph.db",
      "  firmament query competitors -p company=Alibaba",
      "  firmament show Alibaba",
      "  firmament export --around Alibaba --format graphml -o alibaba.graphml",
      "",
      "Exit codes: 0 well, 2 wrong input, 1 a fault of Firmament.",
      "`firmament COMMAND --help` has more examples."
    },
    subcommands = {
      Ingest.class,
      Extract.class,
      Query.class,
      Search.class,
      Show.class,
      Export.class,
      Explain.class,
      Evaluate.class,
      Calibrate.class,
      StatsCommand.class,
      Check.class,
      Forget.class,
      Judge.class,
      Backup.class,
      Restore.class,
      Compact.class,
      Serve.class,
      Completion.class
    })
public final class Firmament implements Runnable {
  private static final Logger LOGS = Logger.getLogger("");

  private static final Pattern LISTED =
      Pattern.compile("(one of \\[[A-Z_, ]+\\]) \\(case-insensitive\\)");

  @Spec private CommandSpec spec;

  private final Terminal terminal;

  private Firmament(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs the command that the arguments name and ends the process with its exit code. */
  public static void main(String[] arguments) {
    silenceLogs();
    System.exit(run(Terminal.ofProcess(), arguments));
  }

  /** What libraries log is not for the user. */
  static void silenceLogs() {
    LOGS.setLevel(Level.OFF);
  }

  static int run(Terminal terminal, String... arguments) {
    try {
      int code = commands(terminal).execute(asked(arguments));
      terminal.flush();
      return code;
    } catch (PipeStream.Closed closed) {
      return 0;
    } catch (ProblemException e) {
      return tell(terminal, e.problem());
    } catch (OutOfMemoryError | StackOverflowError e) {
      return failed(terminal, e);
    }
  }

  /** {@code help query} asks the same as {@code query --help}. */
  private static String[] asked(String... arguments) {
    return arguments.length > 0 && arguments[0].equals("help")
        ? Stream.concat(Arrays.stream(arguments).skip(1), Stream.of("--help"))
            .toArray(String[]::new)
        : arguments;
  }

  static CommandLine commands(Terminal terminal) {
    CommandLine line = new CommandLine(new Firmament(terminal), new Commands(terminal));
    line.setOut(new java.io.PrintWriter(terminal.out(), true));
    line.setErr(new java.io.PrintWriter(terminal.err(), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionStrategy(new Ranges());
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(Math.min(Math.max(terminal.columns(), 80), 110));
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler((e, arguments) -> tell(terminal, misuse(e)));
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(terminal, e));
    return line;
  }

  private static int failed(Terminal terminal, Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PipeStream.Closed) {
        return 0;
      }
    }
    if (e instanceof ProblemException problem) {
      return tell(terminal, problem.problem());
    }
    Optional<Problem> known = Mishap.in(e);
    if (known.isPresent()) {
      return tell(terminal, known.get());
    }
    terminal.out().flush();
    terminal.err().println("error[fault]: this is a fault of Firmament, not yours");
    e.printStackTrace(terminal.err());
    terminal.err().flush();
    return 1;
  }

  private static int tell(Terminal terminal, Problem problem) {
    terminal.err().println(Neutral.text(problem.shown()));
    terminal.err().flush();
    return 2;
  }

  /** What a command says of arguments that do not go together. */
  static ProblemException misused(String command, String what, String fix) {
    return new ProblemException(new Problem("usage", what, "firmament " + command, fix));
  }

  private static Problem misuse(ParameterException e) {
    if (e.getCause() instanceof ProblemException known) {
      return known.problem();
    }
    String command = e.getCommandLine().getCommandSpec().qualifiedName(" ");
    String fix = "`" + command + " --help` says what it takes";
    String what = plain(String.valueOf(e.getMessage()).strip());
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      String given = unmatched.getUnmatched().get(0);
      what = "'" + given + "' is not known here";
      fix =
          NearMiss.of(given, known(e.getCommandLine().getCommandSpec()))
                  .map(likely -> "did you mean " + likely + "? ")
                  .orElse("")
              + fix;
    }
    return new Problem("usage", what, command, fix);
  }

  /** What a command takes: its options, else the commands below it. */
  private static Set<String> known(CommandSpec command) {
    Set<String> known = new TreeSet<>(command.subcommands().keySet());
    known.addAll(command.optionsMap().keySet());
    return known;
  }

  /** Picocli's message in our words: values as they are typed, each word once. */
  private static String plain(String message) {
    return LISTED
        .matcher(message.replace("option option", "option"))
        .replaceAll(listed -> listed.group(1).toLowerCase(Locale.ROOT));
  }

  @Override
  public void run() {
    spec.commandLine().usage(terminal.out());
  }
}

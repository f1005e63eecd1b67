package org.firmament.cli;

import java.lang.reflect.Field;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs a command whose numbers all lie {@link Within} their ranges; any other is a Problem. */
final class Ranges implements IExecutionStrategy {
  private final IExecutionStrategy running = new RunLast();

  @Override
  public int execute(ParseResult parsed) {
    for (ParseResult part = parsed; part != null; part = part.subcommand()) {
      CommandLine command = part.commandSpec().commandLine();
      part.matchedOptions().forEach(option -> require(option, command));
    }
    return running.execute(parsed);
  }

  private static void require(OptionSpec option, CommandLine command) {
    if (option.userObject() instanceof Field field
        && field.isAnnotationPresent(Within.class)
        && option.getValue() instanceof Number given) {
      var range = field.getAnnotation(Within.class).value();
      if (!range.holds(given.doubleValue())) {
        var problem =
            new Problem(
                "usage",
                option.longestName()
                    + " "
                    + option.originalStringValues().get(0)
                    + " is out of range",
                command.getCommandSpec().qualifiedName(" "),
                "give " + range.wording());
        throw new ParameterException(command, problem.what(), new ProblemException(problem));
      }
    }
  }
}

package org.firmament.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirmamentTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @Test
  void without_a_command_it_says_what_there_is() {
    Session session = Session.in(folder);
    assertEquals(0, session.run());
    assertTrue(session.out().startsWith("Usage: firmament [-hV] COMMAND"), session.out());
  }

  @Test
  void a_mistyped_command_is_wrong_input_and_told_in_three_lines() {
    Session session = Session.in(folder);
    assertEquals(2, session.run("complete"));
    assertEquals("", session.out());
    assertEquals(
        """
        error[usage]: 'complete' is not known here
          where: firmament
          fix:   did you mean completion? `firmament --help` says what it takes
        """,
        session.err());
  }

  @Test
  void help_is_asked_for_by_its_name_too() {
    Session session = Session.in(folder);
    assertEquals(0, session.run("--help"));
    String all = session.out();
    assertEquals(0, session.run("help"), session.err());
    assertEquals(all, session.out());
    assertEquals(0, session.run("help", "query"), session.err());
    assertTrue(session.out().startsWith("Usage: firmament query "), session.out());
  }

  @Test
  void the_list_of_commands_says_each_in_a_whole_sentence() {
    Session session = Session.in(folder);
    assertEquals(0, session.run("--help"));
    String commands = session.out().replaceFirst("(?s).*Commands:\\R", "").split("\\R\\R")[0];
    for (String command : commands.split("\\R(?=  \\w)")) {
      assertTrue(command.strip().endsWith("."), command);
    }
  }

  @Test
  void a_value_that_is_none_of_those_allowed_is_told_as_they_are_typed() {
    Session session = Session.in(folder);
    assertEquals(2, session.run("export", "--status", "maybe"));
    assertTrue(
        session
            .err()
            .contains("one of [asserted, planned, rumoured, ended, denied] but was 'maybe'"),
        session.err());
    assertEquals(2, session.run("query", "competitors", "-p", "Alibaba"));
    assertTrue(
        session.err().contains("Value for option '--param' (NAME=VALUE) should"), session.err());
  }

  @Test
  void every_command_has_help_with_an_example() {
    Terminal nobody =
        Terminal.piped(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            OutputStream.nullOutputStream(),
            folder,
            folder);
    for (String command : Firmament.commands(nobody).getSubcommands().keySet()) {
      Session session = Session.in(folder);
      assertEquals(0, session.run(command, "--help"), command);
      assertTrue(session.out().contains("Example"), command);
      assertTrue(session.out().contains("firmament " + command), command);
    }
  }

  @Test
  void the_completion_script_knows_the_commands() {
    Session session = Session.in(folder);
    assertEquals(0, session.run("completion"));
    assertTrue(session.out().contains("complete -F _complete_firmament"), session.out());
  }

  @Test
  void a_reader_that_goes_away_is_no_error() {
    assertEquals(0, writingInto("Broken pipe"));
    assertEquals("", told.toString(StandardCharsets.UTF_8));
  }

  @Test
  void a_full_disk_under_the_output_is_told() {
    assertEquals(2, writingInto("No space left on device"));
    assertTrue(told.toString(StandardCharsets.UTF_8).startsWith("error[cannot-write]: "));
  }

  /** Prints the completion script into a stream that fails. */
  private int writingInto(String failure) {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(failure);
          }
        };
    return Firmament.run(
        Terminal.piped(InputStream.nullInputStream(), gone, told, folder, folder), "completion");
  }
}

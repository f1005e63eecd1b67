package org.firmament.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.PatternSyntaxException;
import org.firmament.model.Problem;

/** Finds the files that arguments name: files, folders with all below them, globs; sorted. */
final class Places {
  private static final String GLOB = "*?[{";

  private final Map<Path, SourceFile> files = new LinkedHashMap<>();
  private final Consumer<Problem> problems;

  Places(Consumer<Problem> problems) {
    this.problems = problems;
  }

  /** The files found so far, in the order of the arguments, each once. */
  List<SourceFile> files() {
    return new ArrayList<>(files.values());
  }

  void add(String argument) {
    Optional<Path> path = path(argument);
    boolean glob = argument.chars().anyMatch(c -> GLOB.indexOf(c) >= 0);
    if (path.isPresent() && Files.isDirectory(path.get())) {
      below(path.get(), argument, file -> SourceFormat.of(name(file)).isPresent());
    } else if (path.isPresent() && Files.exists(path.get())) {
      file(path.get(), name(path.get()), argument);
    } else if (glob) {
      matching(argument);
    } else {
      problems.accept(
          new Problem(
              "missing-path",
              "there is no such file or folder",
              argument,
              "check the spelling; \"-\" stands for standard input"));
    }
  }

  private static Optional<Path> path(String argument) {
    try {
      return Optional.of(Path.of(argument));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }

  private void matching(String glob) {
    String slashed = glob.replace('\\', '/');
    int first = 0;
    while (GLOB.indexOf(slashed.charAt(first)) < 0) {
      first++;
    }
    int cut = slashed.lastIndexOf('/', first) + 1;
    String front = slashed.substring(0, cut);
    Path base = Path.of(front.isEmpty() ? "." : front);
    try {
      PathMatcher matcher =
          FileSystems.getDefault().getPathMatcher("glob:" + slashed.substring(cut));
      if (Files.isDirectory(base)) {
        below(base, glob, file -> matcher.matches(base.relativize(file)));
        return;
      }
    } catch (PatternSyntaxException e) {
      problems.accept(
          new Problem(
              "bad-glob",
              "the glob cannot be understood: " + e.getDescription(),
              glob,
              "close every [ and {, or give the folder"));
      return;
    }
    nothing(glob);
  }

  private void nothing(String argument) {
    problems.accept(
        new Problem(
            "no-documents",
            "no file there is one to read",
            argument,
            "files to read end in " + SourceFormat.known()));
  }

  private void below(Path folder, String argument, Predicate<Path> wanted) {
    TreeSet<Path> found = new TreeSet<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
              boolean hidden = !path.equals(folder) && name(path).startsWith(".");
              return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
              if (!name(path).startsWith(".") && Files.isRegularFile(path) && wanted.test(path)) {
                found.add(path);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException why) {
              problems.accept(SourceFile.unreadable(path.toString(), why));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      problems.accept(SourceFile.unreadable(folder.toString(), e));
    }
    if (found.isEmpty()) {
      nothing(argument);
    }
    for (Path path : found) {
      file(path, folder.relativize(path).toString().replace('\\', '/'), path.toString());
    }
  }

  private void file(Path path, String id, String where) {
    Optional<SourceFormat> format = SourceFormat.of(name(path));
    if (format.isEmpty()) {
      problems.accept(
          new Problem(
              "unknown-format",
              "the end of its name tells no format that is read",
              where,
              "rename it to end in one of " + SourceFormat.known()));
      return;
    }
    files.putIfAbsent(
        path.toAbsolutePath().normalize(),
        new SourceFile(
            id,
            where,
            path.toFile().length(),
            format.get(),
            false,
            () -> new BufferedInputStream(Files.newInputStream(path), 1 << 16)));
  }
}

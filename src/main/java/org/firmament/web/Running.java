package org.firmament.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** What {@code server.json} in a store's folder says of the server that holds it. */
public record Running(URI address, String token, long process) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FILE = "server.json";

  /** The server that holds the store of a folder, as far as is known there. */
  public static Optional<Running> in(Path folder) {
    try {
      JsonNode told = JSON.readTree(folder.resolve(FILE).toFile());
      URI address = URI.create(told.path("address").asText());
      return Optional.of(
          new Running(address, told.path("token").asText(), told.path("process").asLong()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Tells it to whoever may read the owner's own files. */
  void write(Path folder) throws IOException {
    FileAttribute<?>[] owner =
        folder.getFileSystem().supportedFileAttributeViews().contains("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Path unfinished = Files.createTempFile(folder, "server", ".json", owner);
    var told = JSON.createObjectNode().put("address", address.toString());
    JSON.writerWithDefaultPrettyPrinter()
        .writeValue(unfinished.toFile(), told.put("token", token).put("process", process));
    Files.move(unfinished, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
  }

  static void remove(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve(FILE));
  }
}

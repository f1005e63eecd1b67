package org.firmament.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.firmament.export.Destination;

/** Fetches an export from a server. */
final class RemoteExport {
  private RemoteExport() {}

  /** Writes what the server gives for these parameters; the answer is the files that are there. */
  static List<Path> of(Client server, Map<String, String> asked, Destination destination)
      throws IOException {
    HttpResponse<InputStream> response = server.open(Client.path("/api/export", asked), "*/*");
    boolean complete = false;
    try (InputStream in = response.body()) {
      if (response.headers().firstValue("Content-Type").orElse("").equals("application/zip")) {
        unpack(new ZipInputStream(in), destination);
      } else {
        OutputStream out = destination.whole();
        in.transferTo(out);
        out.flush();
      }
      List<Path> files = destination.finish();
      complete = true;
      return files;
    } finally {
      if (!complete) {
        destination.abandon();
      }
    }
  }

  private static void unpack(ZipInputStream zip, Destination destination) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String stem = entry.getName().replaceFirst("\\.[^.]*$", "");
      OutputStream out = destination.part(stem.substring(stem.lastIndexOf('-') + 1));
      zip.transferTo(out);
      out.flush();
    }
  }
}

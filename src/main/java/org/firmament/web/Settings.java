package org.firmament.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import org.firmament.model.Problem;
import org.firmament.model.ProblemException;
import org.firmament.model.Range;

/**
 * How a server is to run.
 *
 * @param host a name or an address of this machine
 * @param port 0 for any that is free
 * @param token what a writer has to know; empty to have one made up
 * @param folder the store's folder, in which others find the running server
 */
public record Settings(
    String host, int port, Optional<String> token, Optional<Path> folder, Limits limits) {
  private static final int SHORTEST_TOKEN = 16;

  public Settings {
    if (!Range.PORT.holds(port)) {
      throw new ProblemException(
          new Problem(
              "port", "there is no port " + port, "--port", "give " + Range.PORT.wording()));
    }
    if (token.isEmpty() && !loopback(host)) {
      throw new ProblemException(
          new Problem(
              "token-needed",
              "others could reach the server at " + host + ", and no token says who may write",
              "--host " + host,
              "give a file with a token: --token-file FILE, or leave --host away"));
    }
    if (token.filter(given -> !given.matches("[!-~]{" + SHORTEST_TOKEN + ",}")).isPresent()) {
      throw new ProblemException(
          new Problem(
              "weak-token",
              "a token has at least " + SHORTEST_TOKEN + " visible ASCII characters",
              "--token-file",
              "make one with: openssl rand -hex 16"));
    }
  }

  /** Reachable from this machine only, on a port that is free. */
  public static Settings local() {
    return new Settings("127.0.0.1", 0, Optional.empty(), Optional.empty(), Limits.USUAL);
  }

  public Settings limits(Limits other) {
    return new Settings(host, port, token, folder, other);
  }

  private static boolean loopback(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new ProblemException(
          new Problem(
              "unknown-host",
              "there is no host \"" + host + "\"",
              "--host",
              "give an address of this machine, or leave it away"),
          e);
    }
  }
}

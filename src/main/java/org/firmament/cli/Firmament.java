package org.firmament.cli;

/** The command line's entry. */
public final class Firmament {
  private Firmament() {}

  public static void main(String[] arguments) {
    System.exit(2);
  }
}

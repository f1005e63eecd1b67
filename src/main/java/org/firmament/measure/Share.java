package org.firmament.measure;

/** So many of so many. */
public record Share(int part, int of) {
  static final Share NONE = new Share(0, 0);

  Share plus(Share more) {
    return new Share(part + more.part, of + more.of);
  }

  public double value() {
    return of == 0 ? 0 : (double) part / of;
  }
}

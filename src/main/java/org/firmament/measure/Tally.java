package org.firmament.measure;

/** How many facts were right, how many false, and how many were missed. */
public record Tally(int right, int falseOnes, int missed) {
  static final Tally NONE = new Tally(0, 0, 0);

  Tally plus(Tally more) {
    return new Tally(right + more.right, falseOnes + more.falseOnes, missed + more.missed);
  }

  public double precision() {
    return right == 0 ? 0 : (double) right / (right + falseOnes);
  }

  public double recall() {
    return right == 0 ? 0 : (double) right / (right + missed);
  }

  public double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  /** How many facts the gold requires. */
  public int required() {
    return right + missed;
  }
}

package org.firmament.model;

/** Carries a {@link Problem} to whoever tells the user; it is never our own fault. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.shown());
    this.problem = problem;
  }

  public ProblemException(Problem problem, Throwable cause) {
    super(problem.shown(), cause);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}

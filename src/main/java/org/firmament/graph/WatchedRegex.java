package org.firmament.graph;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;

/** REGEX or REPLACE that stops when its query is cancelled: a bad pattern runs for ever else. */
final class WatchedRegex extends ExprFunctionN {
  private final ExprFunctionN plain;

  private WatchedRegex(ExprFunctionN plain, ExprList arguments) {
    super(plain.getFunctionSymbol().getSymbol(), arguments);
    this.plain = plain;
  }

  /** Puts one in the place of every regular expression. */
  static final class Everywhere extends ExprTransformCopy {
    private final ElementTransform elements;

    /**
     * @param elements what becomes of the patterns within EXISTS
     */
    Everywhere(ElementTransform elements) {
      this.elements = elements;
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
      Expr copy = super.transform(function, arguments);
      return copy instanceof E_Regex || copy instanceof E_StrReplace
          ? new WatchedRegex((ExprFunctionN) copy, arguments)
          : copy;
    }

    @Override
    public Expr transform(ExprFunctionOp function, ExprList arguments, Op pattern) {
      Element element = ElementTransformer.transform(function.getElement(), elements, this);
      return function instanceof E_NotExists ? new E_NotExists(element) : new E_Exists(element);
    }
  }

  @Override
  public NodeValue eval(List<NodeValue> arguments, FunctionEnv env) {
    boolean replaces = plain instanceof E_StrReplace;
    int flagsAt = replaces ? 3 : 2;
    String flags =
        arguments.size() > flagsAt && arguments.get(flagsAt) != null
            ? text(arguments.get(flagsAt))
            : null;
    Matcher matcher =
        RegexEngine.makePattern(getFunctionName(null), text(arguments.get(1)), flags)
            .matcher(new Watched(text(arguments.get(0)), PacedExecution.of(env.getContext())));
    boolean found = matcher.find();
    if (!replaces) {
      return NodeValue.booleanReturn(found);
    }
    // Once it is known that the matches come to an end, they may be replaced.
    while (found) {
      found = matcher.find();
    }
    return plain.eval(arguments);
  }

  private String text(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral("regex", value).getLiteralLexicalForm();
  }

  /** Nothing is worked out before the query runs: nobody could cancel it then. */
  @Override
  public NodeValue eval(List<NodeValue> arguments) {
    throw new ExprEvalException("not before the query runs");
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new WatchedRegex((ExprFunctionN) plain.copy(arguments), arguments);
  }

  /** A text that looks up at times whether anybody still waits. */
  private record Watched(String text, BooleanSupplier steps) implements CharSequence {
    @Override
    public char charAt(int index) {
      steps.getAsBoolean();
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}

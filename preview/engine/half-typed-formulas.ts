import type { UniverContext } from "./univer";

/**
 * Univer parses a formula after every key with the parser that later computes all of them, and the parser does not
 * forget a `[` that was still open (0.25.1): after `=SUM(tbl[` has been typed, no comma divides arguments any more.
 */
export function forgetHalfTypedFormulas({ injector, packages }: UniverContext): void {
  const lexer: unknown = injector.get(packages.LexerTreeBuilder);
  if (!hasState(lexer)) return;
  const reset = lexer._resetTemp.bind(lexer);
  lexer._resetTemp = () => {
    reset();
    lexer._squareBracketState = 0;
    lexer._tableBracketState = false;
    lexer._openBracketNormalIndexStack = [];
  };
}

/** The private half of Univer's parser (0.25.1, pinned); where it looks otherwise it is left alone. */
interface LexerState {
  _resetTemp(): void;
  _squareBracketState: number;
  _tableBracketState: boolean;
  _openBracketNormalIndexStack: unknown[];
}

const hasState = (lexer: unknown): lexer is LexerState =>
  typeof lexer === "object" &&
  lexer !== null &&
  typeof Reflect.get(lexer, "_resetTemp") === "function" &&
  typeof Reflect.get(lexer, "_squareBracketState") === "number";

import ts from "typescript";
import type {Cell} from "./read.js";

/** Names that a cell's statements declare at its top, in the order of the source. */
export function declared(statements: readonly ts.Statement[]): ts.Identifier[] {
  const names: ts.Identifier[] = [];
  const bind = (name: ts.BindingName): void => {
    if (ts.isIdentifier(name)) names.push(name);
    else for (const one of name.elements) if (!ts.isOmittedExpression(one)) bind(one.name);
  };
  for (const statement of statements) {
    if (ts.isVariableStatement(statement)) {
      for (const one of statement.declarationList.declarations) bind(one.name);
    } else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name) {
      names.push(statement.name);
    }
  }
  return names;
}

/** Names that a cell's imports bring in. */
export function imported(statements: readonly ts.ImportDeclaration[]): ts.Identifier[] {
  return statements.flatMap(({importClause}) => {
    const bindings = importClause?.namedBindings;
    const named = !bindings
      ? []
      : ts.isNamespaceImport(bindings)
        ? [bindings.name]
        : bindings.elements.map((e) => e.name);
    return importClause?.name ? [importClause.name, ...named] : named;
  });
}

/** The first name of each cell that needs, directly or not, what it declares itself. */
export function circles(
  needs: ReadonlyMap<Cell, {names: readonly ts.Identifier[]; references: readonly string[]}>
): {cell: Cell; name: ts.Identifier}[] {
  const cellOf = new Map([...needs].flatMap(([cell, {names}]) => names.map((name) => [name.text, cell] as const)));
  const before = (cell: Cell): Cell[] => needs.get(cell)!.references.flatMap((name) => cellOf.get(name) ?? []);
  return [...needs].flatMap(([cell, {names}]) => {
    const reached = new Set(before(cell));
    for (const one of reached) for (const other of before(one)) reached.add(other);
    return names[0] && reached.has(cell) ? [{cell, name: names[0]}] : [];
  });
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import ts from 'typescript';
import { PROJECT } from '../machine/project.ts';

export interface Import {
  /** As written. */
  name: string;
  /** For one of our own files: its path below the project. */
  path: string | undefined;
  /** Gone once the program runs. */
  isType: boolean;
  /** In a script of an `.astro` file, which browsers run. */
  isInPage: boolean;
}

export interface SourceFile {
  /** Below the project, with `/`. */
  path: string;
  text: string;
  imports: Import[];
  /** Names that it declares and exports; what it passes on from elsewhere is not among them. */
  exports: string[];
}

/** Every source file below `src`, with what it imports and exports; read by TypeScript, so that imports inside texts are none. */
export function readSourceFiles(): SourceFile[] {
  return readdirSync(join(PROJECT, 'src'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && /\.(?:ts|astro|css)$/.test(item.name))
    .map((item) => join(item.parentPath, item.name).slice(PROJECT.length).split(sep).join('/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(PROJECT, path), 'utf8');
      const scripts = scriptsOf(path, text);
      return {
        path,
        text,
        imports: scripts.flatMap((script) => importsIn(script, path)),
        exports: scripts.flatMap(({ source }) => exportsIn(source)),
      };
    });
}

interface Script {
  source: ts.SourceFile;
  /** Not in the front matter: browsers run it. */
  isInPage: boolean;
}

/** The TypeScript in a file: an `.astro` file's front matter and its scripts. */
function scriptsOf(path: string, text: string): Script[] {
  const script = (code: string, isInPage = false): Script => ({
    source: ts.createSourceFile(path, code, ts.ScriptTarget.Latest),
    isInPage,
  });
  if (path.endsWith('.css')) return [];
  if (path.endsWith('.ts')) return [script(text)];
  const front = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  return [script(front), ...[...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => script(code!, true))];
}

function importsIn({ source, isInPage }: Script, path: string): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, isType: boolean) => {
    if (node && ts.isStringLiteral(node))
      found.push({ name: node.text, path: resolved(node.text, path), isType, isInPage });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function exportsIn(script: ts.SourceFile): string[] {
  return script.statements.flatMap((statement) => {
    if (!ts.canHaveModifiers(statement)) return [];
    if (!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
    const { name } = statement as ts.DeclarationStatement;
    return name && ts.isIdentifier(name) ? [name.text] : [];
  });
}

/** The names that a declaration makes: one, or those that it takes out of an object or a list. */
function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []));
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const { namedBindings } = clause;
  return (
    !clause.name &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every((element) => element.isTypeOnly)
  );
}

function resolved(name: string, from: string): string | undefined {
  if (!name.startsWith('.')) return undefined;
  // What stands behind a question mark is for the bundler.
  const path = normalize(join(dirname(from), name.replace(/\?.*/, '')))
    .split(sep)
    .join('/');
  return existsSync(join(PROJECT, path)) ? path : `${path} (missing)`;
}

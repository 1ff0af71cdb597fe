import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect, isDeepStrictEqual } from 'node:util';
import { compileFunction } from 'node:vm';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The public faces of the packages, in the order of the arrows. */
const modules: Readonly<Record<string, () => Promise<object>>> = {
  '@downhill/tensor': () => import('../packages/tensor/src/index.ts'),
  '@downhill/init': () => import('../packages/init/src/index.ts'),
  '@downhill/layers': () => import('../packages/layers/src/index.ts'),
  '@downhill/optimizers': () => import('../packages/optimizers/src/index.ts'),
  '@downhill/data-mnist': () => import('../packages/data-mnist/src/node/index.ts'),
  '@downhill/experiments': () => import('../packages/experiments/src/index-node.ts'),
  '@downhill/experiments/node': () => import('../packages/experiments/src/node.ts'),
  '@downhill/experiments/study': () => import('../packages/experiments/src/study/index.ts'),
  '@downhill/experiments/study/node': () => import('../packages/experiments/src/study/node.ts'),
  '@downhill/data-mnist/node': () => import('../packages/data-mnist/src/node.ts'),
};

/** A piece of a document that must run as it stands. */
export interface Example {
  /** `packages/init/src/he.ts:17` */
  readonly at: string;
  readonly code: string;
  /** Packages whose exports it may use without importing them; a later one hides an earlier one. */
  readonly scope: readonly string[];
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** The blocks of a Markdown file in one language, TypeScript if no other is named; they import what they use. */
export function examplesOfMarkdown(path: string, language = 'ts'): Example[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map((match) => ({
    at: `${path}:${lineOf(text, match.index)}`,
    code: match[1]!,
    scope: [],
  }));
}

/** The `@example`s of a source file; all that their package may use is in scope, its own exports first. */
export function examplesOfSource(path: string, scope: readonly string[]): Example[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(/\/\*\*(?:(?!\*\/).)*\*\//gs)].flatMap((comment) => {
    const [, ...parts] = comment[0].split(/^\s*\* @example\b.*$/m);
    return parts.map((part) => ({
      at: `${path}:${lineOf(text, comment.index)}`,
      code: part
        .replace(/\*\/$/, '')
        .split(/^\s*\* @/m)[0]!
        .replace(/^\s*\* ?/gm, '')
        .replace(/^```\w*$/gm, ''),
      scope,
    }));
  });
}

/** Files below a folder whose name ends so, without tests, builds, generated pages and installed packages. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && entry.name.endsWith(ending) && !/\.(test|bench|generated)\.ts$/.test(entry.name),
    )
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)(node_modules|dist)\/|^docs\/api\//.test(path))
    .sort();
}

interface Outcome {
  readonly line: string;
  readonly wanted: string;
  readonly value: unknown;
}

/** A function of this realm made from text. */
const compile = (body: string, parameters: readonly string[]) =>
  compileFunction(body, parameters) as (...values: unknown[]) => unknown;

/** Whether a value is what a comment says: as a literal, or as it prints. */
function agrees({ value, wanted }: Outcome): boolean {
  if (String(value) === wanted || inspect(value) === wanted) return true;
  try {
    const literal = compile(`return (${wanted});`, [])();
    return isDeepStrictEqual(value, literal);
  } catch {
    return false;
  }
}

/** What a comment says a statement gives or throws: beside it, or below the last one; undefined without one. */
function wantedBy(statement: ts.Statement, source: ts.SourceFile): string | undefined {
  const beside = ts.getTrailingCommentRanges(source.text, statement.end)?.[0];
  const below =
    statement === source.statements.at(-1) ? ts.getLeadingCommentRanges(source.text, statement.end)?.[0] : undefined;
  const comment = beside ?? below;
  return (
    comment &&
    source.text
      .slice(comment.pos, comment.end)
      .replace(/^\/\/\s*(→\s*)?/, '')
      .trim()
  );
}

/** `RangeError: …` */
const isError = (wanted: string): boolean => /^[A-Z]\w*Error: |^Error: /.test(wanted);

/** The example as the body of an async function of `$modules`, `$check` and everything in scope. */
function bodyOf(example: Example): string {
  const source = ts.createSourceFile('example.ts', example.code, ts.ScriptTarget.Latest, true);
  const parts = source.statements.map((statement) => {
    if (ts.isImportDeclaration(statement)) {
      const names = statement.importClause?.namedBindings?.getText(source) ?? '{}';
      return `const ${names.replaceAll(' as ', ': ')} = await $modules(${statement.moduleSpecifier.getText(source)});`;
    }
    if (ts.isExportAssignment(statement)) return `return ${statement.expression.getText(source)};`;
    const text = statement.getText(source);
    const wanted = wantedBy(statement, source);
    if (!ts.isExpressionStatement(statement) || wanted === undefined) return text;
    const { expression } = statement;
    const logged = ts.isCallExpression(expression) && expression.expression.getText(source) === 'console.log';
    const value = logged
      ? `[${expression.arguments.map((argument) => argument.getText(source)).join(', ')}].join(' ')`
      : expression.getText(source);
    const given = isError(wanted) ? `await $thrown(async () => (${value}))` : `await (${value})`;
    return `$check(${given}, ${JSON.stringify(wanted)}, ${JSON.stringify(text)});`;
  });
  const { outputText } = ts.transpileModule(parts.join('\n'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return outputText;
}

/** What an expression throws, as it prints. */
const thrown = async (evaluate: () => Promise<unknown>): Promise<string> => {
  try {
    return `no error but ${inspect(await evaluate())}`;
  } catch (error) {
    return String(error);
  }
};

/** Lines that no comment says anything about are not shown. */
const quiet = { log: () => undefined };

/** Runs an example; resolves to a sentence for each comment that is not true, how many there were, and its default export. */
export async function runExample(example: Example): Promise<{ wrong: string[]; checked: number; exported: unknown }> {
  const load = async (name: string): Promise<object> => {
    const module = modules[name];
    if (module === undefined) throw new Error(`${example.at}: there is no package ${name}`);
    return await module();
  };
  const scope: Record<string, unknown> = {};
  for (const name of example.scope) Object.assign(scope, await load(name));
  const outcomes: Outcome[] = [];
  const check = (value: unknown, wanted: string, line: string) => outcomes.push({ value, wanted, line });
  // An async arrow inside a plain function, so that names declared by the example may hide names in scope.
  const names = { $modules: load, $check: check, $thrown: thrown, console: quiet, ...scope };
  const run = compile(`return (async () => {${bodyOf(example)}\n})();`, Object.keys(names));
  const exported = await run(...Object.values(names));
  return {
    exported,
    wrong: outcomes
      .filter((outcome) => !agrees(outcome))
      .map(({ line, wanted, value }) => `${line} gives ${inspect(value)}, not ${wanted}`),
    checked: outcomes.length,
  };
}

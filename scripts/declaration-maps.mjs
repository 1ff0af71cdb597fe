/**
 * Writes a map beside each bundled declaration file, so that "go to definition" opens the documented source instead of
 * a declaration. Run by the build of every package, in its folder, after tsup, which bundles declarations without maps.
 */
import { GenMapping, maybeAddMapping, setSourceContent, toEncodedMap } from '@jridgewell/gen-mapping';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';

const parse = (path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);

const isExported = (statement) =>
  statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

/** Calls `visit(name, identifier)` for what a file declares: `Adam`, and `Adam.update` for a member. */
function declarations(file, visit, statements = file.statements) {
  const declare = (node, prefix) => {
    if (node.name === undefined || !ts.isIdentifier(node.name)) return;
    const name = prefix + node.name.text;
    visit(name, node.name);
    for (const member of node.members ?? node.type?.members ?? []) declare(member, `${name}.`);
  };
  for (const statement of statements)
    if (ts.isVariableStatement(statement)) for (const one of statement.declarationList.declarations) declare(one, '');
    else declare(statement, '');
}

/** Where a package declares each name: the first file that exports it. */
const declared = new Map();
for (const path of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
  if (!/\.ts$/.test(path) || /\.test\.ts$|\.generated\.ts$/.test(path) || /(^|[/\\])testing[/\\]/.test(path)) continue;
  const file = parse(join('src', path));
  const source = `../src/${path.replaceAll('\\', '/')}`;
  declarations(
    file,
    (name, identifier) => {
      // The first of several overloads is what a caller wants to read.
      if (!declared.has(name))
        declared.set(name, { source, place: file.getLineAndCharacterOfPosition(identifier.getStart()) });
    },
    file.statements.filter(isExported),
  );
}

for (const path of readdirSync('dist')) {
  if (!/\.d\.c?ts$/.test(path)) continue;
  const full = join('dist', path);
  const file = parse(full);
  const map = new GenMapping({ file: path });
  let found = 0;
  declarations(file, (name, identifier) => {
    const original = declared.get(name.replace(/\$\d+/, ''));
    if (original === undefined) return;
    const { source, place } = original;
    const { line, character } = file.getLineAndCharacterOfPosition(identifier.getStart());
    const at = { line: place.line + 1, column: place.character };
    maybeAddMapping(map, { generated: { line: line + 1, column: character }, source, original: at });
    setSourceContent(map, source, null);
    found += 1;
  });
  if (found === 0) continue;
  const encoded = toEncodedMap(map);
  delete encoded.sourcesContent; // the sources are in the package
  writeFileSync(`${full}.map`, JSON.stringify(encoded));
  writeFileSync(
    full,
    `${file.text.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')}\n//# sourceMappingURL=${basename(full)}.map\n`,
  );
}

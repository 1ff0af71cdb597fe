import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { run } from './run.mjs';

const programs = fileURLToPath(new URL('consumers', import.meta.url));

/** The TypeScripts under which the published types must hold. */
export const typescripts = ['5.9.3', '6.0.3', '7.0.2'];

/** The program of one package, and what it must print. */
export function programOf(name) {
  const text = readFileSync(join(programs, `${name}.ts`), 'utf8');
  return { text, wanted: /^\/\/ prints: (.*)$/m.exec(text)[1] };
}

/** An empty folder with one package installed from the registry; `more` are packages that only the checks need. */
export async function installed(folder, packages, npmrc, more = []) {
  mkdirSync(folder);
  writeFileSync(join(folder, '.npmrc'), npmrc);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages, ...more]);
  return folder;
}

const javascript = (text, module) =>
  ts.transpileModule(text, { compilerOptions: { module, target: ts.ScriptTarget.ES2022 } }).outputText;

/** Uses an installed package as ESM and as CommonJS under each of these Nodes. */
export async function useInNode(folder, name, nodes) {
  const { text, wanted } = programOf(name);
  const call = 'Promise.resolve(main()).then((text) => console.log(text));\n';
  writeFileSync(join(folder, 'esm.mjs'), javascript(text, ts.ModuleKind.ESNext) + call);
  writeFileSync(join(folder, 'cjs.cjs'), javascript(text, ts.ModuleKind.CommonJS) + call);
  for (const [version, node] of nodes)
    for (const file of ['esm.mjs', 'cjs.cjs']) {
      const printed = (await run(folder, node, [file])).trim();
      if (printed !== wanted)
        throw new Error(`@downhill/${name}, ${file} on Node ${version} printed\n${printed}\ninstead of\n${wanted}`);
    }
}

const strict = { noEmit: true, strict: true, exactOptionalPropertyTypes: true, target: 'es2022', types: [] };
const resolutions = {
  node16: { compilerOptions: { module: 'node16' }, files: ['module.mts', 'common.cts'] },
  bundler: { compilerOptions: { module: 'esnext', moduleResolution: 'bundler' }, files: ['bundled.ts'] },
};

/** Checks the types of an installed package with each compiler, without Node's types; with the DOM's only where `dom`. */
export async function useInTypeScript(folder, name, compilers, { dom = false } = {}) {
  const { text } = programOf(name);
  for (const [resolution, { compilerOptions, files }] of Object.entries(resolutions)) {
    for (const file of files) writeFileSync(join(folder, file), text);
    const lib = dom ? ['es2023', 'dom', 'dom.iterable'] : ['es2023'];
    const config = { compilerOptions: { ...strict, ...compilerOptions, lib }, files };
    writeFileSync(join(folder, `tsconfig.${resolution}.json`), JSON.stringify(config));
    for (const [, compiler] of compilers)
      await run(folder, process.execPath, [compiler, '-p', `tsconfig.${resolution}.json`]);
  }
}

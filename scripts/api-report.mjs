/**
 * The public faces of the packages as text, so that a change of one shows in review: `npm run api` writes
 * `packages/<name>/api/<entry>.api.md`, `npm run api -- --check` fails where they differ. Needs a build.
 */
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../packages', import.meta.url));
const check = process.argv.includes('--check');
const scratch = mkdtempSync(join(tmpdir(), 'downhill-api-'));
const silent = { default: { logLevel: 'none' } };

/** The declaration file of each entry point of a package. */
function entriesOf(folder) {
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return Object.values(exports)
    .map((entry) => entry.types ?? entry.import?.types)
    .filter((types) => types !== undefined)
    .map((types) => join(folder, types));
}

function report(folder, entry) {
  const files = [entry];
  const compilerOptions = {
    target: 'es2022',
    module: 'nodenext',
    lib: ['es2023', 'dom'],
    types: ['node'],
    strict: true,
    skipLibCheck: true,
  };
  const reportFolder = join(folder, 'api');
  mkdirSync(reportFolder, { recursive: true });
  const configObject = {
    projectFolder: folder,
    mainEntryPointFilePath: entry,
    compiler: { overrideTsconfig: { compilerOptions, files } },
    apiReport: {
      enabled: true,
      reportFileName: `${basename(entry, '.d.ts')}.api.md`,
      reportFolder,
      reportTempFolder: scratch,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    newlineKind: 'lf',
    messages: {
      extractorMessageReporting: silent,
      tsdocMessageReporting: silent,
      compilerMessageReporting: { default: { logLevel: 'error' } },
    },
  };
  const config = ExtractorConfig.prepare({ configObject, packageJsonFullPath: join(folder, 'package.json') });
  const { succeeded, apiReportChanged } = Extractor.invoke(config, {
    localBuild: !check,
    messageCallback: (message) => {
      if (message.logLevel !== 'error') message.handled = true;
    },
  });
  if (check && apiReportChanged) {
    console.log(`✗ ${config.reportFilePath} is not what the build exports; run: npm run api`);
    return false;
  }
  return succeeded || !apiReportChanged;
}

try {
  for (const name of readdirSync(packages)) {
    const folder = join(packages, name);
    for (const entry of entriesOf(folder)) if (!report(folder, entry)) process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

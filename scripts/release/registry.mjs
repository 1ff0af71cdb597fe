import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { run } from './run.mjs';

/** A port that nobody listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Only the packages of the family come from here; it knows no other registry. */
const config = `
storage: ./storage
auth: { htpasswd: { file: ./htpasswd } }
packages:
  '@downhill/*': { access: $all, publish: $all }
log: { type: stdout, level: warn }
`;

/**
 * Installs Verdaccio in a folder and starts it.
 *
 * @returns the lines for an `.npmrc` that send `@downhill/*` there, and a function that ends it.
 */
export async function startRegistry(folder) {
  mkdirSync(folder);
  // 6.8 is the last that runs on Node 20; one of its dependencies asks for a tag that not every registry has.
  const dependencies = { verdaccio: '6.8.0' };
  const overrides = { 'node-fetch': '2.7.0' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies, overrides }));
  writeFileSync(join(folder, 'config.yaml'), config);
  await run(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']);
  const port = await freePort();
  const program = join('node_modules', 'verdaccio', 'bin', 'verdaccio');
  const server = spawn(process.execPath, [program, '--config', 'config.yaml', '--listen', `127.0.0.1:${port}`], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const address = `http://127.0.0.1:${port}/`;
  for (let attempt = 0; ; attempt++) {
    try {
      if ((await fetch(`${address}-/ping`)).ok) break;
    } catch (error) {
      if (attempt > 100 || server.exitCode !== null) throw new Error('the registry does not start', { cause: error });
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return {
    npmrc: `@downhill:registry=${address}\n//127.0.0.1:${port}/:_authToken=local\n`,
    versionsOf: async (name) =>
      Object.keys((await (await fetch(`${address}${encodeURIComponent(name)}`)).json()).versions ?? {}),
    stop: () => server.kill(),
  };
}

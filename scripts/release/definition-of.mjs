import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Where an editor goes from a name: asks the language server of a TypeScript.
 *
 * @returns the file in which the definition of the first `name` in `file` stands
 */
export function definitionOf(tsserver, file, name) {
  return new Promise((resolve, reject) => {
    const server = spawn(process.execPath, [tsserver, '--disableAutomaticTypingAcquisition'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ask = (seq, command, args) =>
      server.stdin.write(`${JSON.stringify({ seq, type: 'request', command, arguments: args })}\n`);
    const lines = readFileSync(file, 'utf8').split('\n');
    const line = lines.findIndex((text) => text.includes(name));
    server.on('error', reject);
    let said = '';
    server.stdout.on('data', (data) => {
      said += data;
      for (const message of said
        .split('\n')
        .filter((text) => text.startsWith('{'))
        .map(tryParse)) {
        if (message?.request_seq !== 2) continue;
        server.kill();
        resolve(message.body?.[0]?.file);
      }
    });
    ask(1, 'open', { file });
    ask(2, 'definition', { file, line: line + 1, offset: lines[line].indexOf(name) + 1 });
  });
}

/** A message of the server; undefined while only half of it has come. */
function tryParse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { spawn } from 'node:child_process';

/** Runs a program to its end; what it printed on standard output, or an error that holds all it said. */
export function run(cwd, command, args, { env = {}, quiet = true } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let printed = '';
    let said = '';
    child.stdout.on('data', (data) => {
      printed += data;
      said += data;
      if (!quiet) process.stdout.write(data);
    });
    child.stderr.on('data', (data) => {
      said += data;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(printed);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${status}\n${said}`));
    });
  });
}

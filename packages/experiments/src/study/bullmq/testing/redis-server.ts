import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';

/** Whether tests can have a Redis server (Debian: redis-server). */
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** A Redis server for one test, on a free port, that writes every command to a file in `folder`. */
export interface TestRedis {
  readonly url: string;
  readonly port: number;
  /** kill -9. */
  kill(): Promise<void>;
  /** Comes up again from its append-only file. */
  restart(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export async function startRedis(folder: string): Promise<TestRedis> {
  const port = await freePort();
  let server: ChildProcess;
  const start = async (): Promise<void> => {
    const flags = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes', '--save', ''];
    const started = spawn('redis-server', flags, { stdio: ['ignore', 'pipe', 'inherit'] });
    server = started;
    for await (const line of createInterface(started.stdout)) if (line.includes('Ready to accept connections')) break;
    started.stdout.resume();
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    async kill() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
    restart: start,
  };
}

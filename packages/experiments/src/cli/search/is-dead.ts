import { hostname } from 'node:os';

/** The default name of a journal's worker: host, process, thread, start, number. */
const pattern = /^(.*)-(\d+)-\d+-\d+-\d+$/;

/** Whether a worker was a process of this machine that is gone, so that nobody needs to wait for its heartbeat. */
export function isDead(worker: string): boolean {
  const [, host, pid] = pattern.exec(worker) ?? [];
  if (host !== hostname() || pid === undefined) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/**
 * Calls programs of `in-node/` in a Node that computes with the instructions Chromium has, so that the bits must be the same.
 * (Node 20 has no fused multiply-add: there the last bits differ, and training makes such differences grow.)
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nodes } from '../../../../scripts/release/nodes.mjs';

let server;
let calls = 0;

async function start() {
  const [[, execPath]] = await nodes(['24.21.0']);
  // That Node runs TypeScript: the packages' sources, as the page's workers do.
  const child = fork(fileURLToPath(new URL('in-node/server.mjs', import.meta.url)), {
    execPath,
    execArgv: ['--conditions=@downhill/source'],
  });
  // The tests do not wait for it; without them it ends by itself.
  child.unref();
  child.channel.unref();
  child.setMaxListeners(0);
  return child;
}

/** What the default export of `in-node/<program>.mjs` gives, as JSON gives it back. */
export async function inNode(program, ...args) {
  server ??= start();
  const child = await server;
  const call = (calls += 1);
  child.channel.ref();
  try {
    return await new Promise((resolve, reject) => {
      const ended = () => reject(new Error('the Node that the page is compared with has ended'));
      child.once('exit', ended);
      child.on('message', function answered(reply) {
        if (reply.call !== call) return;
        child.off('message', answered);
        child.off('exit', ended);
        if (reply.error === undefined) resolve(JSON.parse(reply.json));
        else reject(new Error(reply.error));
      });
      child.send({ call, program, args });
    });
  } finally {
    child.channel?.unref();
  }
}

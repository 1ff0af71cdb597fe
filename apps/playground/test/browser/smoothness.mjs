/** The longest task that is still smooth. */
const SMOOTH_MS = 50;

/**
 * Frames a second, and the longest task of the page's main thread, while something is done. Tasks are measured in the
 * time the thread itself has computed, so that other programs on the machine do not count.
 */
export async function smoothness(page, action) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'disabled-by-default-devtools.timeline', 'devtools.timeline'] },
  });
  await page.evaluate(() => {
    globalThis.frames = 0;
    globalThis.since = performance.now();
    globalThis.counting = true;
    requestAnimationFrame(function count() {
      globalThis.frames += 1;
      if (globalThis.counting) requestAnimationFrame(count);
    });
  });
  await action();
  const rate = await page.evaluate(() => {
    globalThis.counting = false;
    return (globalThis.frames / (performance.now() - globalThis.since)) * 1000;
  });
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const main = events.find(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const tasks = events.filter(
    ({ name, pid, tid, tdur }) =>
      /RunTask|ThreadControllerImpl/.test(name) && pid === main?.pid && tid === main?.tid && tdur > 0,
  );
  if (tasks.length === 0) throw new Error('the trace holds no tasks of the main thread');
  const longest = Math.max(...tasks.map(({ tdur }) => tdur)) / 1000;
  const wall = Math.max(...tasks.map(({ dur }) => dur)) / 1000;
  console.log(
    `  longest task ${longest.toFixed(0)} ms of the thread (${wall.toFixed(0)} ms of the clock), ${rate.toFixed(0)} frames a second`,
  );
  return { longest, rate, isSmooth: longest < SMOOTH_MS };
}

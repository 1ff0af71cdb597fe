/** Runs the programs beside it for `in-node.mjs`, one after the other. */
const words = (_, value) => (typeof value === 'number' && !Number.isFinite(value) ? String(value) : value);

let last = Promise.resolve();
process.on('message', ({ call, program, args }) => {
  last = last.then(async () => {
    try {
      const { default: run } = await import(`./${program}.mjs`);
      process.send({ call, json: JSON.stringify(await run(...args), words) });
    } catch (error) {
      process.send({ call, error: error.stack });
    }
  });
});
process.on('disconnect', () => process.exit());

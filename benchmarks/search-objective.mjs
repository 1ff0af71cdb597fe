/** An objective for `search-backends.mjs`: computes so many sines and does nothing else. */
export default ({ sines = 0 } = {}) => ({
  space: { x: { kind: 'float', low: 0, high: 1, log: false, step: null } },
  run({ params: { x } }) {
    let value = x;
    for (let i = 0; i < sines; i++) value = Math.sin(value);
    return value;
  },
});

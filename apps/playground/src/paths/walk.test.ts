import { describe, expect, it } from 'vitest';
import { defaultsOf, optimizerPaths, racerKeys, type Path } from '@downhill/experiments';
import { bookLandscape, landscapes } from './landscapes.ts';
import { methodOf, methods } from './method.ts';
import { objectiveOf } from './objective.ts';
import { runOf } from './run.ts';
import { scenarios } from './scenarios.ts';
import { walk } from './walk.ts';

const bowl = objectiveOf(bookLandscape.source);
const run = (key: string, lr = methodOf(key)!.lr) => ({ ...runOf(methodOf(key)!), lr });

describe('walk', () => {
  const config = { ...defaultsOf(optimizerPaths.schema), optimizers: racerKeys };
  it.each(optimizerPaths.tasks(config, 0).map((task) => [task.variant, task] as const))(
    '%s ends where the experiment ends, to 1e-10',
    (key, task) => {
      const events = optimizerPaths.run(task, { config }) as Generator<unknown, Path>;
      let event = events.next();
      while (!event.done) event = events.next();
      const expected = event.value;
      const { x, y, trouble } = walk(bowl, run(key), bookLandscape.start, bookLandscape.steps);
      expect(trouble).toBeUndefined();
      expect(x).toHaveLength(31);
      for (let i = 0; i <= 30; i++) {
        expect(Math.abs(x[i]! - expected.x[i]!)).toBeLessThan(1e-10);
        expect(Math.abs(y[i]! - expected.y[i]!)).toBeLessThan(1e-10);
      }
    },
  );

  it('keeps gradients and slots of every place', () => {
    const { gradients, slots, x } = walk(bowl, run('adam'), [-7, 2], 5);
    expect(gradients).toHaveLength(2 * x.length);
    expect(gradients.slice(0, 2)).toEqual([-0.7, 4]);
    expect(Object.keys(slots)).toEqual(['m', 'v']);
    expect(slots['m']).toHaveLength(2 * x.length);
    expect(slots['m']!.slice(0, 2)).toEqual([0, 0]);
  });

  it('says in words where a path diverges', () => {
    const { trouble, x } = walk(bowl, run('sgd', 10), [-7, 2], 500);
    expect(trouble).toEqual({
      en: 'diverged at update 39: f is 2.2e+100 and grows with every step. A learning rate of 10.0 is too large for this function',
      ko: '39번째 갱신에서 발산: f가 2.2e+100이며 갱신할수록 커집니다. 학습률(10.0)이 이 함수에는 너무 큽니다',
    });
    expect(x).toHaveLength(39);
  });

  it('stops where the function is not defined or has no slope', () => {
    expect(walk(objectiveOf('log(x)'), run('sgd', 5), [1, 0], 9).trouble?.en).toBe(
      'stopped at update 1: f is not defined where the step of 5.00 landed',
    );
    expect(walk(objectiveOf('sqrt(x) + y'), run('sgd', 0.1), [0, 0], 9).trouble?.en).toBe(
      'stopped before update 1: the gradient is not a number there (the function has no slope at this place)',
    );
  });
});

describe('presets', () => {
  it.each(landscapes.map((landscape) => [landscape.key, landscape] as const))(
    '%s: every method stays on it',
    (_, l) => {
      const objective = objectiveOf(l.source);
      for (const { key, lr } of methods.filter((method) => racerKeys.includes(method.key as never)))
        expect(walk(objective, run(key, l.rates[key] ?? lr), l.start, l.steps).trouble).toBeUndefined();
    },
  );

  it.each(landscapes.flatMap(({ key, source, minima }) => minima.map((at) => [key, source, at] as const)))(
    '%s: %s has no slope at %j, or a crease',
    (key, source, [x, y]) => {
      const { f, gradient } = objectiveOf(source);
      if (key !== 'kink') for (const slope of gradient(x, y)) expect(Math.abs(slope)).toBeLessThan(1e-3);
      for (const [dx, dy] of [
        [0.1, 0],
        [-0.1, 0],
        [0, 0.1],
        [0, -0.1],
      ] as const)
        expect(f(x + dx, y + dy)).toBeGreaterThan(f(x, y));
    },
  );

  it('from the start on Himmelblau’s function the book’s methods end in three different holes', () => {
    const { source, start, steps, rates, minima } = landscapes.find(({ key }) => key === 'himmelblau')!;
    const holes = ['sgd', 'momentum', 'adagrad', 'adam'].map((key) => {
      const { x, y } = walk(objectiveOf(source), run(key, rates[key]), start, steps);
      return minima.findIndex(([a, b]) => Math.hypot(x.at(-1)! - a, y.at(-1)! - b) < 0.3);
    });
    expect(holes).not.toContain(-1);
    expect(new Set(holes).size).toBe(3);
  });

  it('the bad one diverges, and the stalling one stalls', () => {
    const endsOf = (key: string) => {
      const { state } = scenarios.find((scenario) => scenario.key === key)!;
      return state.runs.map((r) => walk(objectiveOf(state.source), r, state.start, state.steps));
    };
    const [tooFast, book] = endsOf('diverge');
    expect(Math.abs(tooFast!.y.at(-1)!)).toBeGreaterThan(100);
    expect(Math.abs(book!.y.at(-1)!)).toBeLessThan(0.1);
    const [adagrad, rmsprop] = endsOf('stall');
    expect(Math.abs(adagrad!.x.at(-1)!)).toBeGreaterThan(2);
    expect(Math.abs(rmsprop!.x.at(-1)!)).toBeLessThan(0.5);
    const [, heavy] = endsOf('heavy-ball');
    expect(Math.max(...heavy!.x.slice(20))).toBeGreaterThan(3);
  });
});

import type { Path, Text } from '@downhill/experiments';
import type { Objective } from './objective.ts';
import { optimizerOf, type Run } from './run.ts';

/** Where a run has been; `trouble` says why it ended early. */
export interface Walk extends Path {
  readonly run: Run;
  /** The gradient at each place, x and y by turns. */
  readonly gradients: readonly number[];
  /** What the optimizer remembered at each place, by slot, x and y by turns. */
  readonly slots: Readonly<Record<string, readonly number[]>>;
  readonly trouble?: Text;
}

/** So far away that no picture shows it and squares overflow soon. */
const FAR = 1e100;

const show = (value: number): string =>
  (Math.abs(value) >= 1e5 ? value.toExponential(1) : value.toPrecision(3)).replaceAll('-', '−');

/** What went wrong, and what to do about it. */
function explain(step: number, f: number, dx: number, dy: number, run: Run): Text {
  if (!Number.isFinite(dx) || !Number.isFinite(dy))
    return {
      en: `stopped before update ${step}: the gradient is not a number there (the function has no slope at this place)`,
      ko: `${step}번째 갱신 전에 멈춤: 그 위치에서 기울기를 계산할 수 없습니다(함수가 미분되지 않는 곳입니다)`,
    };
  if (Number.isNaN(f))
    return {
      en: `stopped at update ${step}: f is not defined where the step of ${show(run.lr)} landed`,
      ko: `${step}번째 갱신에서 멈춤: 학습률 ${show(run.lr)}의 걸음이 f가 정의되지 않는 곳에 닿았습니다`,
    };
  return {
    en: `diverged at update ${step}: f is ${show(f)} and grows with every step. A learning rate of ${show(run.lr)} is too large for this function`,
    ko: `${step}번째 갱신에서 발산: f가 ${show(f)}이며 갱신할수록 커집니다. 학습률(${show(run.lr)})이 이 함수에는 너무 큽니다`,
  };
}

/** Walks with the optimizer of the package itself, on plain float64 numbers. */
export function walk(objective: Objective, run: Run, start: readonly [x: number, y: number], steps: number): Walk {
  const optimizer = optimizerOf(run);
  const p = Float64Array.from(start);
  const g = new Float64Array(2);
  const [params, grads] = [{ p }, { p: g }];
  const path = { run, x: [p[0]!], y: [p[1]!], f: [objective.f(p[0]!, p[1]!)] };
  const gradients: number[] = [];
  const slots: Record<string, number[]> = {};
  const ended = (trouble: Text): Walk => ({ ...path, gradients, slots, trouble, diverged: trouble.en });
  for (let step = 1; ; step++) {
    const [dx, dy] = objective.gradient(p[0]!, p[1]!);
    g[0] = dx;
    g[1] = dy;
    gradients.push(dx, dy);
    if (step > steps) return { ...path, gradients, slots };
    if (!Number.isFinite(dx) || !Number.isFinite(dy)) return ended(explain(step, NaN, dx, dy, run));
    optimizer.update(params, grads);
    const f = objective.f(p[0]!, p[1]!);
    if (!Number.isFinite(f) || Math.abs(f) > FAR || Math.abs(p[0]!) > FAR || Math.abs(p[1]!) > FAR)
      return ended(explain(step, f, dx, dy, run));
    path.x.push(p[0]!);
    path.y.push(p[1]!);
    path.f.push(f);
    for (const [name, slot] of optimizer.slots) (slots[name] ??= [0, 0]).push(...slot.get('p').data);
  }
}

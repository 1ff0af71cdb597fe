import type { Pair } from './anatomy.ts';
import type { Worksheet } from './worksheet.ts';

/** The moment before an update. */
interface Moment {
  readonly t: number;
  readonly lr: number;
  readonly p: Pair;
  readonly g: Pair;
  /** The optimizer's other numbers. */
  readonly hyper: Readonly<Record<string, number>>;
  /** What the optimizer remembers, by the package's name of the slot. */
  slot(name: string): Pair;
}

/** Writes an update into a worksheet; the line that gives `p′` is the last of the place. */
export type WriteRule = (sheet: Worksheet, moment: Moment) => void;

const meanOfGradients = (sheet: Worksheet, { g, hyper, slot }: Moment): Pair => {
  const m = sheet.given('m', 'slope', slot('m'));
  const b = sheet.number('β₁', hyper['beta1']!);
  return sheet.line('m′', 'slope', '{β₁}·{m} + (1 − {β₁})·{g}', (i) => b * m[i] + (1 - b) * g[i]);
};
/** The package calls this slot v; here v is the velocity of momentum. */
const meanOfSquares = (sheet: Worksheet, { g, hyper, slot }: Moment): Pair => {
  const s = sheet.given('s', 'spread', slot('v'));
  const b = sheet.number('β₂', hyper['beta2']!);
  return sheet.line('s′', 'spread', '{β₂}·{s} + (1 − {β₂})·{g}²', (i) => b * s[i] + (1 - b) * g[i] ** 2);
};
const corrected = (sheet: Worksheet, m: Pair, { t, hyper }: Moment): Pair =>
  sheet.line('m̂', 'slope', '{m′} / (1 − {β₁}^{t})', (i) => m[i] / (1 - hyper['beta1']! ** t));
const correctedSquares = (sheet: Worksheet, s: Pair, { t, hyper }: Moment): Pair =>
  sheet.line('ŝ', 'spread', '{s′} / (1 − {β₂}^{t})', (i) => s[i] / (1 - hyper['beta2']! ** t));
/** Decoupled weight decay; the place itself where λ is 0. */
const decayed = (sheet: Worksheet, { p, lr, hyper }: Moment): { readonly name: 'p' | 'q'; readonly at: Pair } => {
  const lambda = hyper['weightDecay'] ?? 0;
  if (lambda === 0) return { name: 'p', at: p };
  sheet.number('λ', lambda);
  return { name: 'q', at: sheet.line('q', 'place', '{p} − {η}·{λ}·{p}', (i) => p[i] - lr * lambda * p[i]) };
};

const adam: WriteRule = (sheet, moment) => {
  const { lr, hyper } = moment;
  const eps = sheet.number('ε', hyper['eps']!);
  const from = decayed(sheet, moment);
  const m = meanOfGradients(sheet, moment);
  const s = meanOfSquares(sheet, moment);
  const mean = corrected(sheet, m, moment);
  const squares = correctedSquares(sheet, s, moment);
  sheet.line(
    'p′',
    'place',
    `{${from.name}} − {η}·{m̂} / (√{ŝ} + {ε})`,
    (i) => from.at[i] - (lr * mean[i]) / (Math.sqrt(squares[i]) + eps),
  );
};

/** The update of every optimizer of the package, by its name. */
export const rules: Readonly<Record<string, WriteRule>> = {
  SGD(sheet, { p, g, lr }) {
    sheet.line('p′', 'place', '{p} − {η}·{g}', (i) => p[i] - lr * g[i]);
  },

  Momentum(sheet, { p, g, lr, hyper, slot }) {
    const mu = sheet.number('μ', hyper['momentum']!);
    const v = sheet.given('v', 'move', slot('v'));
    const next = sheet.line('v′', 'move', '{μ}·{v} − {η}·{g}', (i) => mu * v[i] - lr * g[i]);
    sheet.line('p′', 'place', '{p} + {v′}', (i) => p[i] + next[i]);
  },

  Nesterov(sheet, { p, g, lr, hyper, slot }) {
    const mu = sheet.number('μ', hyper['momentum']!);
    const v = sheet.given('v', 'move', slot('v'));
    const next = sheet.line('v′', 'move', '{μ}·{v} − {η}·{g}', (i) => mu * v[i] - lr * g[i]);
    sheet.line('p′', 'place', '{p} + {μ}·{v′} − {η}·{g}', (i) => p[i] + mu * next[i] - lr * g[i]);
  },

  AdaGrad(sheet, { p, g, lr, hyper, slot }) {
    const eps = sheet.number('ε', hyper['eps']!);
    const h = sheet.given('h', 'spread', slot('h'));
    const next = sheet.line('h′', 'spread', '{h} + {g}²', (i) => h[i] + g[i] ** 2);
    sheet.line('p′', 'place', '{p} − {η}·{g} / (√{h′} + {ε})', (i) => p[i] - (lr * g[i]) / (Math.sqrt(next[i]) + eps));
  },

  RMSProp(sheet, { p, g, lr, hyper, slot }) {
    const eps = sheet.number('ε', hyper['eps']!);
    const rho = sheet.number('ρ', hyper['decay']!);
    const h = sheet.given('h', 'spread', slot('h'));
    const next = sheet.line('h′', 'spread', '{ρ}·{h} + (1 − {ρ})·{g}²', (i) => rho * h[i] + (1 - rho) * g[i] ** 2);
    sheet.line('p′', 'place', '{p} − {η}·{g} / (√{h′} + {ε})', (i) => p[i] - (lr * g[i]) / (Math.sqrt(next[i]) + eps));
  },

  AdaDelta(sheet, { p, g, lr, hyper, slot }) {
    const eps = sheet.number('ε', hyper['eps']!);
    const rho = sheet.number('ρ', hyper['decay']!);
    const h = sheet.given('h', 'spread', slot('h'));
    const u = sheet.given('u', 'spread', slot('u'));
    const next = sheet.line('h′', 'spread', '{ρ}·{h} + (1 − {ρ})·{g}²', (i) => rho * h[i] + (1 - rho) * g[i] ** 2);
    const d = sheet.line(
      'd',
      'move',
      '√({u} + {ε}) / √({h′} + {ε}) · {g}',
      (i) => (Math.sqrt(u[i] + eps) / Math.sqrt(next[i] + eps)) * g[i],
    );
    sheet.line('u′', 'spread', '{ρ}·{u} + (1 − {ρ})·{d}²', (i) => rho * u[i] + (1 - rho) * d[i] ** 2);
    sheet.line('p′', 'place', '{p} − {η}·{d}', (i) => p[i] - lr * d[i]);
  },

  Adam: adam,
  AdamW: adam,

  NAdam(sheet, moment) {
    const { t, p, g, lr, hyper } = moment;
    const eps = sheet.number('ε', hyper['eps']!);
    const at = (k: number): number => hyper['beta1']! * (1 - 0.5 * 0.96 ** (k * hyper['momentumDecay']!));
    let product = 1;
    for (let k = 1; k <= t; k++) product *= at(k);
    const m = meanOfGradients(sheet, moment);
    const s = meanOfSquares(sheet, moment);
    const squares = correctedSquares(sheet, s, moment);
    const ofGradient = sheet.scalar('c₁', '(1 − μₜ) / (1 − μ₁⋯μₜ)', (1 - at(t)) / (1 - product));
    const ofMean = sheet.scalar('c₂', 'μₜ₊₁ / (1 − μ₁⋯μₜ₊₁)', at(t + 1) / (1 - product * at(t + 1)));
    const mean = sheet.line('m̂', 'slope', '{c₁}·{g} + {c₂}·{m′}', (i) => ofGradient * g[i] + ofMean * m[i]);
    sheet.line(
      'p′',
      'place',
      '{p} − {η}·{m̂} / (√{ŝ} + {ε})',
      (i) => p[i] - (lr * mean[i]) / (Math.sqrt(squares[i]) + eps),
    );
  },

  AMSGrad(sheet, moment) {
    const { t, lr, hyper, slot } = moment;
    const eps = sheet.number('ε', hyper['eps']!);
    const from = decayed(sheet, moment);
    const m = meanOfGradients(sheet, moment);
    const s = meanOfSquares(sheet, moment);
    const h = sheet.given('h', 'spread', slot('h'));
    const largest = sheet.line('h′', 'spread', 'max({h}, {s′})', (i) => Math.max(h[i], s[i]));
    const mean = corrected(sheet, m, moment);
    const squares = sheet.line('ĥ', 'spread', '{h′} / (1 − {β₂}^{t})', (i) => largest[i] / (1 - hyper['beta2']! ** t));
    sheet.line(
      'p′',
      'place',
      `{${from.name}} − {η}·{m̂} / (√{ĥ} + {ε})`,
      (i) => from.at[i] - (lr * mean[i]) / (Math.sqrt(squares[i]) + eps),
    );
  },

  Adamax(sheet, moment) {
    const { p, g, lr, hyper, slot } = moment;
    const eps = sheet.number('ε', hyper['eps']!);
    const m = meanOfGradients(sheet, moment);
    const beta = sheet.number('β₂', hyper['beta2']!);
    const n = sheet.given('n', 'slope', slot('u'));
    const largest = sheet.line('n′', 'slope', 'max({β₂}·{n}, |{g}| + {ε})', (i) =>
      Math.max(beta * n[i], Math.abs(g[i]) + eps),
    );
    const mean = corrected(sheet, m, moment);
    sheet.line('p′', 'place', '{p} − {η}·{m̂} / {n′}', (i) => p[i] - (lr * mean[i]) / largest[i]);
  },

  RAdam(sheet, moment) {
    const { t, p, lr, hyper } = moment;
    const eps = sheet.number('ε', hyper['eps']!);
    const m = meanOfGradients(sheet, moment);
    const s = meanOfSquares(sheet, moment);
    const mean = corrected(sheet, m, moment);
    const old = hyper['beta2']! ** t;
    const limit = 2 / (1 - hyper['beta2']!) - 1;
    const length = limit - (2 * t * old) / (1 - old);
    if (length <= 5) {
      sheet.line('p′', 'place', '{p} − {η}·{m̂}', (i) => p[i] - lr * mean[i]);
      return;
    }
    const squares = correctedSquares(sheet, s, moment);
    const r = sheet.scalar(
      'r',
      '√((ρ − 4)(ρ − 2)ρ∞ / ((ρ∞ − 4)(ρ∞ − 2)ρ))',
      Math.sqrt(((length - 4) * (length - 2) * limit) / ((limit - 4) * (limit - 2) * length)),
    );
    // The package adds ε to √s′, before the correction: here it is corrected with it.
    const small = eps / Math.sqrt(1 - old);
    sheet.line(
      'p′',
      'place',
      '{p} − {η}·{r}·{m̂} / (√{ŝ} + {ε} / √(1 − {β₂}^{t}))',
      (i) => p[i] - (lr * r * mean[i]) / (Math.sqrt(squares[i]) + small),
    );
  },

  Lion(sheet, moment) {
    const { g, lr, hyper, slot } = moment;
    const from = decayed(sheet, moment);
    const m = sheet.given('m', 'slope', slot('m'));
    const [b1, b2] = [sheet.number('β₁', hyper['beta1']!), sheet.number('β₂', hyper['beta2']!)];
    const vote = sheet.line('c', 'slope', '{β₁}·{m} + (1 − {β₁})·{g}', (i) => b1 * m[i] + (1 - b1) * g[i]);
    sheet.line('p′', 'place', `{${from.name}} − {η}·sign({c})`, (i) => from.at[i] - lr * Math.sign(vote[i]));
    sheet.line('m′', 'slope', '{β₂}·{m} + (1 − {β₂})·{g}', (i) => b2 * m[i] + (1 - b2) * g[i]);
  },

  Rprop(sheet, { t, p, g, lr, hyper, slot }) {
    // Before the first update the package has no step yet: it starts with η.
    const start = t === 1 ? ([lr, lr] as const) : slot('d');
    const d = sheet.given('δ', 'move', start);
    const followed = sheet.given('σ', 'number', slot('u'));
    const [less, more] = [sheet.number('η₋', hyper['etaMinus']!), sheet.number('η₊', hyper['etaPlus']!)];
    const kept = sheet.line('κ', 'number', 'sign({g})·{σ}', (i) => Math.sign(g[i]) * followed[i]);
    const factor = (i: 0 | 1): number => (kept[i] > 0 ? more : kept[i] < 0 ? less : 1);
    const step = sheet.line('δ′', 'move', '{δ}·({η₊} | {η₋} | 1   {κ} > 0 | < 0 | = 0)', (i) =>
      Math.min(Math.max(d[i] * factor(i), hyper['minStep']!), hyper['maxStep']!),
    );
    const next = sheet.line('σ′', 'number', 'sign({g})   (0   {κ} < 0)', (i) => (kept[i] < 0 ? 0 : Math.sign(g[i])));
    sheet.line('p′', 'place', '{p} − {δ′}·{σ′}', (i) => p[i] - step[i] * next[i]);
  },
};

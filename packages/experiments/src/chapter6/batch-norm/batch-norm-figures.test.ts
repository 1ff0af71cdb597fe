import { MultiLayerNet } from '@downhill/layers';
import { describe, expect, it } from 'vitest';
import { renderSvg } from '../../figures/render-svg.ts';
import type { DiagramMark, FigureSpec } from '../../figures/spec.ts';
import { batchNormFigure } from './batch-norm-figure.ts';
import { batchNormGraph } from './batch-norm-graph.ts';
import { exampleBatch, graphFigure } from './batch-norm-graph-figure.ts';
import { networkFigure } from './batch-norm-network-figure.ts';
import type { BatchNormRun } from './batch-norm-run.ts';
import { scalesOf } from './batch-norm-scale.ts';
import { scalesFigure } from './batch-norm-scales-figure.ts';

const diagram = ({ panels }: FigureSpec): DiagramMark => panels[0]!.marks[0] as DiagramMark;

describe('figure 6-16', () => {
  it.each([1, 2, 3, 5])('shows the parameters that a network of %i hidden layers has', (hiddenLayers) => {
    const figure = networkFigure({ hiddenLayers, units: 30 });
    const { params } = new MultiLayerNet({
      inputSize: 784,
      hiddenSizes: Array<number>(hiddenLayers).fill(30),
      outputSize: 10,
      batchNorm: true,
    });
    const notes = diagram(figure).nodes.flatMap(({ note }) => note?.en.match(/^[Wbγβ]\d+ \[.*\]$/gm) ?? []);
    const all = [...params].map(
      ([name, { shape }]) => `${name.replace('gamma', 'γ').replace('beta', 'β')} [${shape.join(', ')}]`,
    );
    const shown =
      hiddenLayers <= 2
        ? all
        : all.filter((text) => /^[^\d]+(1|2|N) /.test(text.replace(`${hiddenLayers + 1} `, 'N ')));
    expect(notes).toEqual(shown);
    expect(renderSvg(figure)).toContain('Softmax');
  });

  it('says how many layers it leaves out', () => {
    const more = diagram(networkFigure({ hiddenLayers: 5, units: 100 })).nodes.find(({ id }) => id === 'more');
    expect(more?.note).toEqual({ en: '3 more', ko: '3층 더' });
  });
});

describe('figure 6-17', () => {
  const { edges, nodes } = diagram(graphFigure());
  const { forward, back } = batchNormGraph(exampleBatch);
  const along = (from: string, to: string) => edges.find((edge) => edge.from === from && edge.to === to)!;
  const shown = (text: string | undefined): number[] =>
    (text ?? '').replace(/^.*= /, '').replaceAll('−', '-').split('\n').map(Number);
  const rounded = (values: readonly number[] | number): number[] =>
    [values].flat().map((value) => Math.round(value * 100) / 100 + 0);

  it.each([
    ['x', 'minus', exampleBatch.x, back.xOfDifference],
    ['mean', 'minus', forward.mean, back.mean],
    ['minus', 'times', forward.centred, back.centredOfProduct],
    ['square', 'variance', forward.squared, back.squared],
    ['variance', 'root', forward.variance, back.variance],
    ['root', 'inverse', forward.deviation, back.deviation],
    ['inverse', 'times', forward.inverse, back.inverse],
    ['times', 'scale', forward.xhat, back.xhat],
    ['gamma', 'scale', exampleBatch.gamma, back.gamma],
    ['scale', 'shift', forward.scaled, back.scaled],
    ['beta', 'shift', exampleBatch.beta, back.beta],
    ['shift', 'y', forward.y, exampleBatch.dy],
  ])('shows from %s to %s the numbers of the pass', (from, to, ahead, behind) => {
    expect(shown(along(from, to).above?.en)).toEqual(rounded(ahead));
    expect(shown(along(from, to).below?.en)).toEqual(rounded(behind));
  });

  it('shows both ways back to x, and their sum', () => {
    expect(shown(along('x', 'mean').below?.en)).toEqual(rounded(back.xOfMean));
    expect(shown(along('minus', 'square').below?.en)).toEqual(rounded(back.centredOfSquare));
    const total = nodes.find(({ id }) => id === 'x')!.note!.en;
    expect(total.split('\n')[0]).toBe('∂L/∂x');
    expect(shown(total.split('\n').slice(1).join('\n'))).toEqual(rounded(back.x));
  });

  it('writes no minus before a zero, and U+2212 before the others', () => {
    const flat = graphFigure({ x: [1, 1, 1], gamma: 1, beta: -0.001, eps: 1e-6, dy: [0, 0, 0] });
    const words = diagram(flat).edges.flatMap(({ above, below }) => [above?.en ?? '', below?.en ?? '']);
    expect(words.join('\n')).not.toMatch(/-|−0\.00/);
    expect(diagram(graphFigure()).edges.some(({ below }) => below?.en.includes('−'))).toBe(true);
  });
});

const run = (trainAccuracy: readonly number[], more: Partial<BatchNormRun> = {}): BatchNormRun => ({
  trainAccuracy,
  trainLoss: trainAccuracy.map((accuracy) => 1 - accuracy),
  layerStd: [0.5],
  ...more,
});

describe('figure 6-18', () => {
  it('draws accuracy and loss, a loss of 0 as a gap', () => {
    const outputs = new Map([
      ['batch-norm', run([0.1, 1])],
      ['plain', run([0.1, 0.2])],
    ]);
    const { panels, title } = batchNormFigure(new Map([[0, outputs]]), { std: 0.0858 });
    expect(title.en).toBe('Progress with and without batch normalisation, std = 0.0858');
    expect(panels.map(({ marks }) => marks.map(({ kind }) => kind))).toEqual([
      ['line', 'line'],
      ['line', 'line'],
    ]);
    expect(panels[1]!.marks[0]).toMatchObject({ series: 'batch-norm', x: [0, 1], y: [0.9, NaN] });
    const two = batchNormFigure(
      new Map([
        [0, outputs],
        [1, outputs],
      ]),
      { std: 1 },
    );
    expect(two.panels[0]!.marks.map(({ kind }) => kind)).toEqual(['band', 'band', 'line', 'line']);
  });
});

describe('figure 6-19', () => {
  const scales = scalesOf({ scales: 2, largest: 1, smallest: 0.000631 });
  const outputs = (plain: BatchNormRun) =>
    new Map(
      scales.flatMap(({ variants }) => [
        [variants['batch-norm'], run([0.1, 0.9])] as const,
        [variants.plain, plain] as const,
      ]),
    );
  const notes = (...runs: readonly BatchNormRun[]) =>
    scalesFigure(new Map(runs.map((plain, seed) => [seed, outputs(plain)])), scales, 2).panels[0]!.marks.flatMap(
      (mark) => (mark.kind === 'text' ? [mark.text] : []),
    );

  it('has a panel for each scale, with its deviation above', () => {
    const { panels } = scalesFigure(new Map([[0, outputs(run([0.1, 0.2]))]]), scales, 2);
    expect(panels.map(({ title }) => title!.en)).toEqual(['std = 1', 'std = 0.000631']);
    expect(panels[0]!.marks).toMatchObject([
      { kind: 'line', series: 'batch-norm', x: [0, 1], y: [0.1, 0.9] },
      { kind: 'line', series: 'plain', x: [0, 1], y: [0.1, 0.2] },
    ]);
  });

  it('says where networks have diverged', () => {
    const [fine, gone] = [run([0.1, 0.2]), run([0.1], { diverged: 'why' })];
    expect(notes(fine, fine)).toEqual([]);
    expect(notes(gone, gone)).toEqual([{ en: 'diverged', ko: '발산' }]);
    expect(notes(gone, fine)).toEqual([{ en: '1 diverged', ko: '1회 발산' }]);
  });
});

import type { Arena, ArenaTensor, Rng, Tensor } from '@downhill/tensor';
import { BoundLayer } from './bound-layer.ts';
import { Buffers } from './buffers.ts';
import { loadRows } from './load-rows.ts';
import type { Stage } from './stages.ts';
import type { Values } from './values.ts';

/** A tensor of a pass under its layer's name, such as `relu1`. */
export interface NamedTensor {
  readonly name: string;
  readonly value: ArenaTensor;
}

/** Up to this many rows run at once outside training. */
const WHOLE = 1024;
/** More rows than that run in pieces of this size, whose activations stay in the processor's cache. */
const PIECE = 256;

/** The layers of a network and their memory: runs data forward and gradients backward. */
export class Pipeline {
  /** Memory of the network itself: the batch, the targets, the gradient of the loss. */
  readonly workspace: Buffers;
  readonly #layers: readonly BoundLayer[];
  readonly #mode = { training: false, inputGradient: false };
  #lastPass: 'none' | 'whole' | 'pieces' = 'none';

  constructor(stages: readonly Stage[], arena: Arena, values: Values, rng: Rng) {
    const shared = { arena, rng, values, mode: this.#mode };
    const withParams = stages.findIndex(({ layer }) => layer.params.length > 0);
    this.#layers = stages.map((stage, i) => new BoundLayer(stage, withParams < 0 || i <= withParams, shared));
    this.workspace = new Buffers(arena);
  }

  /** Runs rows of the data through all layers. The result is valid until the next pass. */
  forward(x: Tensor, from: number, rows: number, training: boolean): ArenaTensor {
    this.#mode.training = training;
    this.#lastPass = from === 0 && rows === x.shape[0] ? 'whole' : 'pieces';
    let y = loadRows(x, from, rows, this.#layers[0]?.layer, this.workspace);
    for (const layer of this.#layers) y = layer.forward(y);
    return y;
  }

  /** Fills the gradients for the last forward, which was a training one. Returns that of the data when asked for. */
  backward(dy: ArenaTensor, inputGradient: boolean): ArenaTensor | undefined {
    this.#mode.inputGradient = inputGradient;
    let gradient: ArenaTensor | undefined = dy;
    for (let i = this.#layers.length - 1; i >= 0 && gradient !== undefined; i--)
      gradient = this.#layers[i]!.backward(gradient);
    return gradient;
  }

  /** Calls `run` for all rows at once, or piece by piece when there are many, so that large data need little memory. */
  inPieces(rows: number, run: (from: number, rows: number) => void): void {
    const size = rows <= WHOLE ? rows : PIECE;
    for (let from = 0; from < rows; from += size) run(from, Math.min(size, rows - from));
  }

  activations(): NamedTensor[] {
    if (this.#lastPass === 'none')
      throw new Error('activations: no pass has run yet; call predict, loss or gradient first');
    if (this.#lastPass === 'pieces')
      throw new Error(
        `activations: the last pass ran more than ${WHOLE} rows in pieces and kept only the last; pass fewer rows`,
      );
    return this.#layers.filter((layer) => layer.isActivation).map(({ name, output: value }) => ({ name, value }));
  }

  activationGradients(): NamedTensor[] {
    return this.#layers
      .filter((layer) => layer.isActivation)
      .map(({ name, outputGradient: value }) => {
        if (value === undefined)
          throw new Error('activationGradients: no backward pass has run yet; call gradient first');
        return { name, value };
      });
  }
}

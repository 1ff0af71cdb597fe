import { subset, type Dataset, type MnistData } from '@downhill/data-mnist';
import { train, type TrainEvent } from '@downhill/experiments';
import type { Sequential } from '@downhill/layers';
import { encodeNpz, decodeNpz, Rng, Tensor } from '@downhill/tensor';
import { buildNetwork } from './build-network.ts';
import { buildOptimizer, totalSteps } from './build-optimizer.ts';
import { INPUTS, VALIDATION, type NetworkSpec } from './network-spec.ts';
import { probabilitiesOf } from './probabilities-of.ts';

/** What the network makes of one image. */
export interface Reading {
  /** Of the ten digits. */
  readonly probabilities: Float64Array;
  /** What each hidden activation function gave. */
  readonly layers: readonly LayerReading[];
}

/** What the units of a hidden activation function gave for an image. */
export interface LayerReading {
  readonly name: string;
  readonly values: Float32Array;
  /** 1 for a unit that gives one and the same value whatever it is shown. */
  readonly dead: Uint8Array;
}

/** What is known of one unit. */
export interface UnitReading {
  readonly layer: number;
  readonly unit: number;
  /** Its weights for the pixels [784], in the first layer only. */
  readonly weights?: Float32Array;
  /** Held-out images for which it gives most, the first most of all. */
  readonly images: readonly { readonly pixels: Float32Array; readonly label: number; readonly value: number }[];
}

/** An image of the test set and what the network took it for. */
export interface Example {
  readonly pixels: Float32Array;
  readonly label: number;
  readonly guess: number;
  /** The probability of the guess. */
  readonly probability: number;
}

/** Images of each set that an evaluation on the way looks at. */
const GLANCE = 1000;
/** Test images among which examples are looked for. */
const EXAMPLES_FROM = 5000;
/** Held-out images that every unit is shown, and how many of them stand for what it likes. */
const SURVEY = 1000;
const LIKED = 8;

/** What the units of a layer gave for the images of the survey. */
interface Survey {
  readonly units: number;
  /** [SURVEY × units] */
  readonly values: Float32Array;
  readonly dead: Uint8Array;
}

/** The units whose value hardly leaves the place where it is, beyond the last bits of float32. */
function deadUnits(values: Float32Array, units: number): Uint8Array {
  return Uint8Array.from({ length: units }, (_, unit) => {
    let [low, high] = [Infinity, -Infinity];
    for (let i = unit; i < values.length; i += units) {
      low = Math.min(low, values[i]!);
      high = Math.max(high, values[i]!);
    }
    return high - low <= 1e-6 * Math.max(1, Math.abs(low), Math.abs(high)) ? 1 : 0;
  });
}

/** The network of a spec, and its training: pulled event by event. */
export class Training {
  readonly spec: NetworkSpec;
  readonly network: Sequential;
  readonly total: number;
  readonly #test: Dataset;
  readonly #survey: Dataset;
  #surveyed: { readonly step: number; readonly layers: readonly Survey[] } | undefined;
  #step = 0;
  readonly #events: Generator<TrainEvent, void, undefined>;

  constructor(spec: NetworkSpec, { train: all, test }: MnistData) {
    this.spec = spec;
    this.network = buildNetwork(spec);
    this.total = totalSteps(spec);
    this.#test = test;
    const held = Int32Array.from({ length: VALIDATION }, (_, i) => all.t.size - VALIDATION + i);
    // What the loop calls its test set is the validation set: the test set is looked at when all is over.
    const data = { train: subset(all, spec.images), test: subset(all, held) };
    this.#survey = subset(data.test, SURVEY);
    const session = { network: this.network, optimizer: buildOptimizer(spec), data, rng: new Rng(spec.seed) };
    const every = Math.max(1, Math.round(this.total / 40));
    this.#events = train(session, {
      batchSize: spec.batchSize,
      epochs: spec.epochs,
      evaluate: { every, first: 1, limit: GLANCE },
    });
  }

  /** The next event; undefined when the training is over. */
  next(): TrainEvent | undefined {
    const { done, value } = this.#events.next();
    if (done === true) return undefined;
    if (value.type === 'step') this.#step = value.step;
    return value;
  }

  /** Accuracy and loss on the whole test set. */
  test(): { readonly loss: number; readonly accuracy: number } {
    return this.network.evaluate(this.#test.x, this.#test.t);
  }

  /** Reads one image [784]. */
  read(image: Float32Array): Reading {
    const surveys = this.#surveys();
    const scores = this.network.predict(new Tensor(image, [1, INPUTS]));
    const layers = this.network
      .activations()
      .map(({ name, value }, i) => ({ name, values: Float32Array.from(value.data), dead: surveys[i]!.dead }));
    return { probabilities: probabilitiesOf(scores.data), layers };
  }

  /** What a unit of a hidden layer is made of, and what it likes. */
  unit(layer: number, unit: number): UnitReading {
    const { units, values } = this.#surveys()[layer]!;
    const { x, t } = this.#survey;
    const order = Array.from(t.data, (_, i) => i).sort((a, b) => values[b * units + unit]! - values[a * units + unit]!);
    const pixels = x.data as Float32Array;
    const images = order.slice(0, LIKED).map((i) => ({
      pixels: pixels.slice(i * INPUTS, (i + 1) * INPUTS),
      label: t.data[i]!,
      value: values[i * units + unit]!,
    }));
    if (layer > 0 || this.spec.hidden[0]!.activation === 'none') return { layer, unit, images };
    const W = this.network.params.get('W1');
    return { layer, unit, images, weights: Float32Array.from({ length: INPUTS }, (_, i) => W.data[i * units + unit]!) };
  }

  /** What every unit gives for the images of the survey; made anew when the network has learnt since. */
  #surveys(): readonly Survey[] {
    if (this.#surveyed?.step !== this.#step) {
      this.network.predict(this.#survey.x);
      const layers = this.network.activations().map(({ value }): Survey => {
        const [units, values] = [value.shape[1]!, Float32Array.from(value.data)];
        return { units, values, dead: deadUnits(values, units) };
      });
      this.#surveyed = { step: this.#step, layers };
    }
    return this.#surveyed.layers;
  }

  /** The mistakes the network is surest of, and as many images that it reads rightly. */
  examples(count: number): { readonly wrong: readonly Example[]; readonly right: readonly Example[] } {
    const { x, t } = subset(this.#test, EXAMPLES_FROM);
    const scores = this.network.predict(x).data;
    const read = Array.from(t.data, (label, i) => {
      const probabilities = probabilitiesOf(scores.slice(i * 10, i * 10 + 10));
      const probability = Math.max(...probabilities);
      return { i, label, guess: probabilities.indexOf(probability), probability };
    });
    const wrong = read.filter(({ label, guess }) => label !== guess).sort((a, b) => b.probability - a.probability);
    const rightOnes = read.filter(({ label, guess }) => label === guess);
    // One digit after the other, so that all ten are there.
    const right = Array.from(
      { length: count },
      (_, k) => rightOnes.filter(({ label }) => label === k % 10)[Math.floor(k / 10)],
    );
    const pixels = x.data as Float32Array;
    const shown = ({ i, ...rest }: (typeof read)[number]): Example => ({
      ...rest,
      pixels: pixels.slice(i * INPUTS, (i + 1) * INPUTS),
    });
    return {
      wrong: wrong.slice(0, count).map(shown),
      right: right.filter((one) => one !== undefined).map(shown),
    };
  }

  /** Parameters and running statistics by name, as NumPy reads them. */
  toNpz(): Uint8Array<ArrayBuffer> {
    return encodeNpz([...this.network.params, ...this.network.state]);
  }

  /**
   * Takes over parameters and running statistics.
   *
   * @throws RangeError or ShapeError when names or shapes are not those of this network.
   */
  loadNpz(bytes: Uint8Array): void {
    const tensors = decodeNpz(bytes);
    const { state, rng } = this.network;
    const pick = (wanted: (name: string) => boolean) =>
      Object.fromEntries(
        Object.entries(tensors)
          .filter(([name]) => wanted(name))
          .map(([name, tensor]) => [name, tensor.toJSON()]),
      );
    const isState = (name: string): boolean => state.has(name);
    this.#surveyed = undefined;
    this.network.load({ params: pick((name) => !isState(name)), state: pick(isState), rng: rng.state });
  }
}

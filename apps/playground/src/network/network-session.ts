import { signal, type ReadonlySignal } from '@preact/signals';
import type { NetworkSpec } from './network-spec.ts';
import type { Glance, NetworkReply, NetworkRequest } from './protocol.ts';
import type { Example, Reading, UnitReading } from './training.ts';

export type SessionStatus = 'idle' | 'loading' | 'running' | 'paused' | 'done' | 'diverged';

/** The course of a training, as the page shows it. */
export interface Course {
  readonly step: number;
  readonly epoch: number;
  readonly total: number;
  readonly losses: readonly number[];
  readonly glances: readonly Glance[];
}

/** How often the curves are drawn anew while the network learns. */
const SHOW_EVERY_MS = 120;

const nothing: Course = { step: 0, epoch: 0, total: 0, losses: [], glances: [] };

/** One network in a worker, and what is known of it on the page. */
export class NetworkSession {
  readonly #status = signal<SessionStatus>('idle');
  readonly #course = signal<Course>(nothing);
  readonly #reading = signal<Reading | undefined>(undefined);
  readonly #examples = signal<{ readonly wrong: readonly Example[]; readonly right: readonly Example[] } | undefined>(
    undefined,
  );
  readonly #trouble = signal<
    { readonly message: string; readonly during: 'data' | 'file' | 'work' | 'training' } | undefined
  >(undefined);
  readonly #test = signal<number | undefined>(undefined);
  readonly #unitPlace = signal<Pick<UnitReading, 'layer' | 'unit'> | undefined>(undefined);
  readonly #unit = signal<UnitReading | undefined>(undefined);
  readonly #parameters = signal(0);
  readonly #onFile: (as: 'json' | 'npz', bytes: Uint8Array<ArrayBuffer>) => void;
  readonly #onLoaded: (spec: NetworkSpec) => void;
  #worker: Worker | undefined;
  #run = 0;
  #reads = false;
  #nextImage: Float32Array | undefined;
  /** What has come since the curves were last shown. */
  #losses: number[] = [];
  #glances: Glance[] = [];
  #place: Pick<Course, 'step' | 'epoch' | 'total'> = nothing;
  #showing: ReturnType<typeof setTimeout> | undefined;
  #lastImage: Float32Array | undefined;

  constructor(
    onFile: (as: 'json' | 'npz', bytes: Uint8Array<ArrayBuffer>) => void,
    onLoaded: (spec: NetworkSpec) => void,
  ) {
    this.#onFile = onFile;
    this.#onLoaded = onLoaded;
  }

  get status(): ReadonlySignal<SessionStatus> {
    return this.#status;
  }
  get course(): ReadonlySignal<Course> {
    return this.#course;
  }
  get reading(): ReadonlySignal<Reading | undefined> {
    return this.#reading;
  }
  /** Which unit was asked for. */
  get unitPlace(): ReadonlySignal<Pick<UnitReading, 'layer' | 'unit'> | undefined> {
    return this.#unitPlace;
  }
  /** What is known of it. */
  get unit(): ReadonlySignal<UnitReading | undefined> {
    return this.#unit;
  }
  get examples() {
    return this.#examples;
  }
  get trouble() {
    return this.#trouble;
  }
  /** Accuracy on the whole test set, when the training is over. */
  get test(): ReadonlySignal<number | undefined> {
    return this.#test;
  }
  get parameters(): ReadonlySignal<number> {
    return this.#parameters;
  }

  /** A new network, trained from the first update on when `playing`. */
  begin(spec: NetworkSpec, playing: boolean): void {
    this.#forget();
    this.#status.value = 'loading';
    this.#playing = playing;
    this.#ask({ kind: 'begin', run: ++this.#run, spec, playing });
  }
  #playing = false;

  run(): void {
    if (this.#status.value !== 'paused') return;
    this.#status.value = 'running';
    this.#ask({ kind: 'run' });
  }

  pause(): void {
    if (this.#status.value !== 'running') return;
    this.#status.value = 'paused';
    this.#ask({ kind: 'pause' });
  }

  step(): void {
    if (this.#status.value === 'running') this.#status.value = 'paused';
    this.#ask({ kind: 'step' });
  }

  /** Reads an image; while one is being read only the newest of the others waits. */
  read(image: Float32Array | undefined): void {
    this.#lastImage = image;
    if (image === undefined) {
      this.#nextImage = undefined;
      this.#reading.value = undefined;
    } else if (this.#reads) this.#nextImage = image;
    else if (this.#worker !== undefined && this.#status.value !== 'loading' && this.#status.value !== 'idle') {
      this.#reads = true;
      this.#ask({ kind: 'read', image });
    }
  }

  /** Asks for a unit, and again whenever the network has learnt; none when undefined. */
  askUnit(place: Pick<UnitReading, 'layer' | 'unit'> | undefined): void {
    this.#unitPlace.value = place;
    if (place === undefined) this.#unit.value = undefined;
    else this.#ask({ kind: 'unit', layer: place.layer, unit: place.unit });
  }
  askExamples(count: number): void {
    this.#ask({ kind: 'examples', count });
  }

  save(as: 'json' | 'npz'): void {
    this.#ask({ kind: 'save', as });
  }

  load(bytes: Uint8Array, spec: NetworkSpec): void {
    this.#forget();
    this.#status.value = 'loading';
    this.#ask({ kind: 'load', run: ++this.#run, bytes, spec });
  }

  /** Ends the worker, whatever it does. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#status.value = 'idle';
  }

  /** Hands what has come to the page: a few times a second, since every time draws the curves. */
  #show(place: Pick<Course, 'step' | 'epoch' | 'total'>): void {
    clearTimeout(this.#showing);
    this.#showing = undefined;
    const { losses, glances } = this.#course.value;
    this.#course.value = {
      step: place.step,
      epoch: place.epoch,
      total: place.total,
      losses: [...losses, ...this.#losses],
      glances: [...glances, ...this.#glances],
    };
    this.#losses = [];
    this.#glances = [];
  }

  #readAgain(): void {
    this.read(this.#lastImage);
    if (this.#unitPlace.value !== undefined) this.askUnit(this.#unitPlace.value);
  }

  #forget(): void {
    clearTimeout(this.#showing);
    this.#showing = undefined;
    this.#losses = [];
    this.#glances = [];
    this.#place = nothing;
    this.#course.value = nothing;
    this.#reading.value = undefined;
    this.#unit.value = undefined;
    this.#unitPlace.value = undefined;
    this.#examples.value = undefined;
    this.#trouble.value = undefined;
    this.#test.value = undefined;
    this.#reads = false;
  }

  #ask(request: NetworkRequest): void {
    this.#worker ??= this.#spawn();
    this.#worker.postMessage(request);
  }

  #spawn(): Worker {
    const worker = new Worker(new URL('./network.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<NetworkReply>) => {
      if (data.run === this.#run) this.#receive(data);
    };
    worker.onerror = (event) => {
      this.#trouble.value = { message: event.message, during: 'work' };
      this.#status.value = 'idle';
    };
    return worker;
  }

  #receive(reply: NetworkReply): void {
    switch (reply.kind) {
      case 'ready':
        this.#parameters.value = reply.parameters;
        this.#status.value = this.#playing ? 'running' : 'paused';
        this.read(this.#lastImage);
        return;
      case 'progress': {
        const { losses, glances, ...rest } = reply.progress;
        this.#losses.push(...losses);
        this.#glances.push(...glances);
        this.#place = rest;
        this.#showing ??= setTimeout(() => this.#show(this.#place), SHOW_EVERY_MS);
        // What is drawn is read anew as the network learns.
        if (glances.length > 0) this.#readAgain();
        return;
      }
      case 'done':
        this.#show(this.#place);
        this.#test.value = reply.accuracy;
        this.#status.value = 'done';
        this.#readAgain();
        return;
      case 'diverged':
        this.#show(this.#place);
        this.#trouble.value = { message: reply.message, during: 'training' };
        this.#status.value = 'diverged';
        return;
      case 'reading': {
        this.#reads = false;
        if (this.#lastImage !== undefined) this.#reading.value = reply.reading;
        const next = this.#nextImage;
        this.#nextImage = undefined;
        if (next !== undefined) this.read(next);
        return;
      }
      case 'unit':
        if (this.#unitPlace.value !== undefined) this.#unit.value = reply.unit;
        return;
      case 'examples':
        this.#examples.value = reply;
        return;
      case 'saved':
        this.#onFile(reply.as, reply.bytes);
        return;
      case 'loaded':
        this.#parameters.value = reply.parameters;
        this.#test.value = reply.accuracy;
        this.#status.value = 'done';
        this.#onLoaded(reply.spec);
        this.read(this.#lastImage);
        return;
      case 'failed':
        this.#reads = false;
        this.#trouble.value = { message: reply.message, during: reply.during };
        this.#status.value = reply.during === 'work' && this.#course.value.step > 0 ? 'paused' : 'idle';
    }
  }
}

import { batch, signal } from '@preact/signals';
import type { ConfigOf, Experiment, Schema, Task } from '@downhill/experiments';
import type { FetchProgress } from '@downhill/data-mnist';
import type { RateChange } from './rate-change.ts';
import { completeOutputs } from './complete-outputs.ts';
import { History } from './history.ts';
import { latestMoment, momentOfRace, momentOfTurns, type ShownTask } from './moments.ts';
import type { Conclusion, Order, WorkerReply } from './protocol.ts';
import type { WorkerPool } from './worker-pool.ts';

export type RunStatus = 'idle' | 'running' | 'paused' | 'finished';

/** Where the build puts MNIST: beside the page. */
const mnistUrl = new URL('.', document.baseURI).href;

/** With more tasks a seed than this they take turns instead of racing side by side. */
const RACE_TASKS = 12;
/** Generators that one worker keeps open in a race: several seeds of several racers. */
const RACE_WINDOW = 32;
/** Seconds that playing a recorded run from its start takes at full speed. */
const REPLAY_SECONDS = 4;

/**
 * One run of an experiment, as a page sees it: started, paused, stepped, gone back in, read at any of its moments.
 *
 * A moment of a race is a number of reports: all tasks are kept at the same one, by a limit beyond which workers do not
 * pull their generators, and a pause is such a limit. Of a run with too many tasks to be a race, a moment is a number of
 * ended tasks. What was reported is kept, so going back computes nothing.
 */
export class Run {
  readonly status = signal<RunStatus>('idle');
  /** Rises whenever something was reported. */
  readonly version = signal(0);
  /** The moment that is shown. */
  readonly cursor = signal(0);
  /** The latest moment that any task has reached. */
  readonly recorded = signal(0);
  readonly conclusion = signal<Conclusion | undefined>(undefined);
  readonly failure = signal<string | undefined>(undefined);
  /** Finished share of all tasks. */
  readonly done = signal(0);
  /** Moments a second; as fast as possible when infinite. */
  readonly speed = signal(Infinity);
  readonly rateChanges = signal<readonly RateChange[]>([]);
  readonly histories = new Map<string, History>();
  /** The first report came: data are loaded. */
  readonly begun = signal(false);
  /** How much of the data has come, while it is being fetched. */
  readonly fetched = signal<FetchProgress | undefined>(undefined);

  readonly #experiment: Experiment;
  readonly #config: ConfigOf<Schema>;
  readonly #seeds: readonly number[];
  readonly isRace: boolean;
  /** In the order in which they ended. */
  readonly #endedTasks: History[] = [];
  readonly #pool: WorkerPool;
  readonly #needsMnist: boolean;
  #opened = false;
  #target = Infinity;
  #frame = 0;
  #position = 0;
  #replaying = false;
  #left = false;
  #followedUp = new Set<number>();

  constructor(
    experiment: Experiment,
    config: ConfigOf<Schema>,
    seeds: readonly number[],
    { pool, needsMnist }: { readonly pool: WorkerPool; readonly needsMnist: boolean },
  ) {
    this.#pool = pool;
    this.#needsMnist = needsMnist;
    this.#experiment = experiment;
    this.#config = config;
    this.#seeds = experiment.deterministic === true ? seeds.slice(0, 1) : seeds;
    this.isRace = experiment.tasks(config, this.#seeds[0]!).length <= RACE_TASKS;
  }

  get seeds(): readonly number[] {
    return this.#seeds;
  }
  get config(): ConfigOf<Schema> {
    return this.#config;
  }

  /** Runs, or plays what is recorded, from the moment that is shown; to moment `target` when given. */
  play(target = Infinity): void {
    if (this.status.peek() === 'finished' && this.cursor.peek() >= this.recorded.peek()) return;
    this.#open();
    this.#target = target;
    this.#position = this.cursor.peek();
    this.status.value = 'running';
    this.#setLimit();
    this.#schedule();
  }

  pause(): void {
    if (this.status.peek() !== 'running') return;
    cancelAnimationFrame(this.#frame);
    this.status.value = this.#ended ? 'finished' : 'paused';
    this.#setLimit();
  }

  /** One moment on: shown when it is recorded, else computed. */
  step(): void {
    this.pause();
    const at = this.cursor.peek();
    if (at < this.recorded.peek()) this.cursor.value = at + 1;
    else if (!this.#ended) this.play(at + 1);
  }

  stepBack(): void {
    this.seek(this.cursor.peek() - 1);
  }

  /** Shows a recorded moment. */
  seek(at: number): void {
    this.pause();
    this.cursor.value = Math.max(0, Math.min(this.recorded.peek(), Math.round(at)));
  }

  /** Multiplies every learning rate from the next report on, also in the tasks that are behind the fastest. */
  setRateFactor(factor: number): void {
    const at = this.recorded.peek();
    this.rateChanges.value = [...this.rateChanges.peek().filter((change) => change.at !== at), { at, factor }];
    if (this.#opened) this.#pool.rateChanges = this.#changesOfTasks;
  }

  /** Another run takes its place: nothing more is drawn or asked for. */
  leave(): void {
    cancelAnimationFrame(this.#frame);
    this.#left = true;
  }

  /** In reports of a task. Tasks that take turns count no moments of their own: whatever runs has the last factor. */
  get #changesOfTasks(): readonly RateChange[] {
    const changes = this.rateChanges.peek();
    return this.isRace ? changes : changes.slice(-1).map(({ factor }) => ({ at: 0, factor }));
  }

  get #ended(): boolean {
    return this.histories.size > 0 && [...this.histories.values()].every(({ ended }) => ended);
  }

  /** Takes over the workers, once; where the experiment has data, these are fetched first. */
  #open(): void {
    if (this.#opened) return;
    this.#opened = true;
    this.failure.value = undefined;
    this.#pool.begin(this.isRace ? RACE_WINDOW : 1, this.#changesOfTasks, {
      reply: (reply) => this.#hear(reply),
      crashed: (message, lost) => {
        batch(() => {
          for (const task of lost) this.#end(task, { failure: message });
          this.failure.value = message;
        });
      },
    });
    if (this.#needsMnist) this.#pool.ask({ type: 'prepare', mnistUrl });
    else this.#openTasks();
  }

  #openTasks(): void {
    this.fetched.value = undefined;
    const tasks = this.#seeds.flatMap((seed) => this.#experiment.tasks(this.#config, seed));
    this.#add(tasks);
    this.#setLimit();
  }

  #add(tasks: readonly Task[]): void {
    for (const task of tasks) this.histories.set(task.id, new History(task));
    this.#pool.add(
      tasks.map((task): Order => ({ experiment: this.#experiment.id, task, config: this.#config, mnistUrl })),
    );
  }

  #hear(reply: WorkerReply): void {
    switch (reply.type) {
      case 'fetching':
        this.fetched.value = reply.progress;
        return;
      case 'prepared':
        this.#openTasks();
        return;
      case 'not-prepared':
        this.failure.value = reply.message;
        this.pause();
        // The next attempt asks again.
        this.#opened = false;
        return;
      case 'reports':
        for (const report of reply.reports) this.histories.get(report.task)!.add(report);
        this.begun.value = true;
        break;
      case 'output':
        this.#end(reply.task, { output: reply.output });
        break;
      case 'failed':
        this.#end(reply.task, { failure: reply.message });
        this.failure.value = reply.message;
        break;
      case 'concluded':
        this.conclusion.value = reply.conclusion;
        return;
      case 'not-concluded':
        this.failure.value = reply.message;
        return;
    }
    const histories = [...this.histories.values()];
    batch(() => {
      this.recorded.value = this.isRace
        ? histories.reduce((most, { length }) => Math.max(most, length), 0)
        : this.#endedTasks.length;
      this.done.value =
        histories.reduce((sum, { done, ended }) => sum + (ended ? 1 : (done.at(-1) ?? 0)), 0) / histories.length;
      this.version.value += 1;
    });
  }

  #end(task: string, { output, failure }: { readonly output?: unknown; readonly failure?: string }): void {
    const history = this.histories.get(task)!;
    history.ended = true;
    this.#endedTasks.push(history);
    history.output = output;
    history.failure = failure;
    this.begun.value = true;
    const { seed } = history.task;
    const ofSeed = [...this.histories.values()].filter(({ task }) => task.seed === seed);
    if (!ofSeed.every(({ ended }) => ended)) return;
    if (this.#experiment.followUp !== undefined && !this.#followedUp.has(seed)) {
      this.#followedUp.add(seed);
      if (ofSeed.every((one) => one.failure === undefined)) {
        const outputs = new Map(ofSeed.map((one) => [one.task.variant, one.output]));
        const more = this.#experiment.followUp(this.#config, seed, outputs);
        if (more.length > 0) {
          this.#add(more);
          return;
        }
      }
    }
    if (this.#ended) this.#conclude();
  }

  #conclude(): void {
    const outputs = completeOutputs(this.#seeds, [...this.histories.values()]);
    if (outputs.length === 0) return;
    this.#pool.ask({ type: 'conclude', experiment: this.#experiment.id, config: this.#config, outputs });
  }

  /** Every task with the number of its reports that belong to the moment shown. */
  shown(): readonly ShownTask[] {
    const cursor = this.cursor.peek();
    const histories = [...this.histories.values()];
    if (cursor >= this.recorded.peek()) return latestMoment(histories);
    return this.isRace ? momentOfRace(histories, cursor) : momentOfTurns(histories, this.#endedTasks.slice(0, cursor));
  }

  /** How far workers may go: freely, a little ahead of what is shown, or not beyond what the fastest has reached. */
  #setLimit(): void {
    if (!this.#opened || this.#left) return;
    const running = this.status.peek() === 'running';
    if (!this.isRace) {
      this.#pool.limit = running ? Infinity : 0;
      return;
    }
    const ahead = this.speed.peek() === Infinity ? Infinity : Math.ceil(this.#position) + 1;
    this.#pool.limit = running ? Math.min(this.#target, ahead) : this.recorded.peek();
  }

  /** Moments a second at which the shown one moves: the chosen speed, or while it replays one that can be followed. */
  #pace(): number {
    const behind = this.recorded.peek() - this.cursor.peek();
    if (this.speed.peek() < Infinity) return this.speed.peek();
    return this.#replaying && behind > 0 ? Math.max(30, this.recorded.peek() / REPLAY_SECONDS) : Infinity;
  }

  #schedule(): void {
    let last: number | undefined;
    this.#replaying = this.cursor.peek() < this.recorded.peek();
    const tick = (now: number): void => {
      const seconds = (now - (last ?? now)) / 1000;
      last = now;
      const [pace, recorded] = [this.#pace(), this.recorded.peek()];
      const end = Math.min(recorded, this.#target);
      this.#position = pace === Infinity ? end : Math.min(this.#position + pace * seconds, end);
      if (this.#position >= recorded) this.#replaying = false;
      this.cursor.value = Math.floor(this.#position);
      this.#setLimit();
      const goal = Math.min(this.#target, this.#ended ? recorded : Infinity);
      if (this.cursor.peek() >= goal) this.pause();
      else this.#frame = requestAnimationFrame(tick);
    };
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(tick);
  }
}

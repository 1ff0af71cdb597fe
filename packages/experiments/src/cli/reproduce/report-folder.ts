import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../records/make-folder.ts';
import { packageVersions } from '../../records/package-versions.ts';
import { bookTime } from '../../report/book-time.ts';
import { renderReport, type SectionCache } from '../../report/render-report.ts';
import type { ReportData, ReportEntry } from '../../report/report-data.ts';
import type { Result } from '../../runner/result.ts';
import { machine } from '../machine.ts';
import type { World } from '../world.ts';
import { claimsCsv, claimsJson, outcomesCsv } from './claims-files.ts';
import type { ReproduceRequest } from './reproduce-options.ts';
import { writeFigures, writePngs, writeSeedFigures } from './write-figures.ts';
import type { ReproduceServices } from './reproduce-services.ts';

/** `2026-11-23 09:45 UTC` */
const minute = (nowMs: number): string => `${new Date(nowMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const replace = (path: string, text: string): void => {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
};

/** The folder of a report, kept up to date while experiments finish. */
export class ReportFolder {
  readonly #request: ReproduceRequest;
  readonly #services: ReproduceServices;
  readonly #world: World;
  /** Whether an earlier run had done a part. */
  readonly resumed: boolean;
  readonly #start: number;
  readonly #entries: ReportEntry[];
  readonly #sections: SectionCache = new WeakMap();
  /** Pictures are drawn one after the other, while workers go on; after them where the time is compared with the book's. */
  #pictures: Promise<void>;
  readonly #startPictures: () => void;
  /** When everything was computed. */
  #end: number | undefined;
  #png: true | string = true;

  constructor(
    request: ReproduceRequest,
    services: ReproduceServices,
    world: World,
    earlier: { readonly resumed: boolean; readonly workMs: readonly number[] },
  ) {
    this.#request = request;
    this.#services = services;
    this.#world = world;
    this.resumed = earlier.resumed;
    this.#start = world.now();
    this.#entries = request.experiments.map((experiment, i) => ({ experiment, workMs: earlier.workMs[i]! }));
    let start = (): void => undefined;
    this.#pictures = new Promise((resolve) => (start = resolve));
    this.#startPictures = start;
    if (request.mode !== 'book') this.#startPictures();
    makeFolder(request.out);
    this.write('running');
  }

  get page(): string {
    return join(this.#request.out, 'index.html');
  }

  /** Why there are no PNG pictures; undefined when there are. */
  get missingPng(): string | undefined {
    return this.#png === true ? undefined : this.#png;
  }

  /** Takes in the time of a task. */
  addWork(index: number, elapsedMs: number): void {
    const entry = this.#entries[index]!;
    this.#entries[index] = { ...entry, workMs: entry.workMs + elapsedMs };
  }

  /** Takes in an experiment that is done: its figures are drawn, and the page shows it. */
  finish(index: number, result: Result): void {
    const entry = { ...this.#entries[index]!, result };
    const { out } = this.#request;
    writeFigures(out, result);
    writeSeedFigures(out, entry.experiment, result);
    this.#entries[index] = entry;
    this.write('running');
    this.#pictures = this.#pictures.then(async () => {
      if (this.#png !== true) return;
      try {
        await writePngs(out, result.figures, this.#services.renderPng);
      } catch (error) {
        this.#png = error instanceof Error ? error.message : String(error);
      }
    });
  }

  fail(index: number, failure: string): void {
    this.#entries[index] = { ...this.#entries[index]!, failure };
  }

  /** The time so far, or that of the whole computation, without the pictures that are drawn after it. */
  get elapsedMs(): number {
    return (this.#end ?? this.#world.now()) - this.#start;
  }

  /** Nothing more will be computed: waits for the pictures and writes everything for the last time. */
  async close(status: 'done' | 'interrupted' | 'failed'): Promise<void> {
    this.#end = this.#world.now();
    this.#startPictures();
    await this.#pictures;
    const results = this.#entries.flatMap(({ result }) => (result === undefined ? [] : [result]));
    const data = join(this.#request.out, 'data');
    makeFolder(data);
    replace(join(data, 'claims.csv'), claimsCsv(results));
    replace(join(data, 'claims.json'), claimsJson(results));
    replace(join(data, 'outcomes.csv'), outcomesCsv(results));
    this.write(status);
  }

  /** Writes the page and `run.json`: the two files in which times stand. */
  write(status: 'running' | 'done' | 'interrupted' | 'failed'): void {
    const { out, language } = this.#request;
    const data = this.#data();
    replace(join(out, 'run.json'), `${JSON.stringify(this.#summary(status, data), null, 2)}\n`);
    replace(this.page, renderReport(data, language, this.#sections));
  }

  #data(): ReportData {
    const { mode, whole, seeds, workers } = this.#request;
    const { node, platform, cpu, cores, kernels } = machine(this.#world);
    const nowMs = this.#world.now();
    return {
      entries: this.#entries,
      mode,
      whole,
      seeds,
      elapsedMs: this.elapsedMs,
      resumed: this.resumed,
      workers,
      date: minute(nowMs),
      versions: packageVersions(),
      machine: [
        [{ en: 'Processor', ko: '프로세서' }, `${cpu} × ${cores}`],
        [{ en: 'System', ko: '시스템' }, platform],
        [{ en: 'Node', ko: 'Node' }, node],
        [{ en: 'Kernels', ko: '커널' }, kernels],
      ],
      png: this.#png,
    };
  }

  #summary(status: string, { mode, seeds, workers, elapsedMs, resumed, versions, entries }: ReportData): object {
    return {
      status,
      mode,
      seeds,
      workers,
      startedAt: new Date(this.#start).toISOString(),
      elapsedMs,
      resumed,
      bookSeconds: bookTime.seconds,
      bookSource: bookTime.source.en,
      versions,
      machine: machine(this.#world),
      experiments: entries.map(({ experiment, result, failure, workMs }) => ({
        id: experiment.id,
        status: result === undefined ? (failure === undefined ? 'running' : 'failed') : 'done',
        ...(failure === undefined ? {} : { failure }),
        ...(result === undefined ? {} : { passes: result.passes }),
        workMs: Math.round(workMs),
      })),
    };
  }
}

import type { Scale } from '../scale/scale.ts';
import type { Tick } from '../scale/ticks.ts';
import type { Panel } from '../spec.ts';
import type { Box } from './box.ts';
import type { Words } from './words.ts';

/** A panel with its place in pixels: all that drawing needs to know. */
export interface PanelLayout {
  readonly panel: Panel;
  readonly index: number;
  /** The area of the data. */
  readonly plot: Box;
  readonly x: Scale;
  readonly y: Scale;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Whether numbers stand at the ticks; panels inside a grid of equal axes have none. */
  readonly showX: boolean;
  readonly showY: boolean;
  readonly title: readonly Words[];
  /** The names of the axes that this panel carries. */
  readonly names: readonly Words[];
}

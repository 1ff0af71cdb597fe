import type { Domain } from '../scale/domain.ts';
import { scaleOf } from '../scale/scale.ts';
import { fittingTicks, type Tick } from '../scale/ticks.ts';
import type { TickLabel } from '../scale/tick-label.ts';
import type { Panel } from '../spec.ts';
import { textWidth } from '../text/text-width.ts';
import { typeSize } from '../text/type-size.ts';
import { plotSize } from './plot-size.ts';

/** A panel before it has a place: its size, its ticks, and the room that their labels need on either side. */
export interface PanelDraft {
  readonly width: number;
  readonly height: number;
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly left: number;
  readonly right: number;
}

const labelWidth = ({ base, exponent = '' }: TickLabel): number =>
  textWidth(base, typeSize.tick) + textWidth(exponent, typeSize.exponent);

/** Pixels from a label of the y axis to the axis. */
export const tickGap = 6;

export function panelDraft(
  panel: Panel,
  domains: { readonly x: Domain; readonly y: Domain },
  shown: { readonly x: boolean; readonly y: boolean },
  columns: number,
  available: number,
): PanelDraft {
  const { width, height } = plotSize(panel, domains.x, domains.y, columns, available);
  const x = scaleOf(panel.x.scale ?? 'linear', domains.x, [0, width]);
  const y = scaleOf(panel.y.scale ?? 'linear', domains.y, [height, 0]);
  const xTicks = fittingTicks(panel.x, x, Math.max(2, Math.min(9, Math.floor(width / 62))), (label) => {
    return textWidth(label, typeSize.tick) + 8;
  });
  const yTicks = fittingTicks(panel.y, y, Math.max(2, Math.min(7, Math.floor(height / 36))), () => 16);
  const half = ({ label }: Tick): number => labelWidth(label) / 2;
  const overflow = shown.x
    ? xTicks.map((tick) => ({ left: half(tick) - x.at(tick.value), right: x.at(tick.value) + half(tick) - width }))
    : [];
  const numbers = shown.y ? tickGap + Math.max(0, ...yTicks.map(({ label }) => labelWidth(label))) : 0;
  return {
    width,
    height,
    xTicks,
    yTicks,
    left: Math.max(numbers, ...overflow.map(({ left }) => left)),
    right: Math.max(0, ...overflow.map(({ right }) => right)),
  };
}

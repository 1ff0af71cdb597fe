import { expect, it } from 'vitest';
import type { TrainEvent } from './event.ts';
import { jsonl } from './jsonl.ts';
import { pipe } from './pipe.ts';
import { history } from './testing/history.ts';

const written = (events: Iterable<TrainEvent>): { lines: string[]; passed: TrainEvent[] } => {
  const lines: string[] = [];
  const passed = [...pipe(events, jsonl({ write: (line) => lines.push(line) }))];
  return { lines, passed };
};

it('writes each event as a line, and hands it on', () => {
  const { lines, passed } = written(history([0.5]));
  expect(lines).toEqual([
    '{"type":"step","step":1,"epoch":1,"loss":1,"rate":0.5}\n',
    '{"type":"evaluation","step":1,"epoch":1,"train":{"loss":0.1,"accuracy":1},"test":{"loss":0.5,"accuracy":0.5}}\n',
    '{"type":"done","step":1,"epoch":1}\n',
  ]);
  expect(passed).toEqual([...history([0.5])]);
});

it('writes before the event is handed on, so that a reader who stops has everything', () => {
  const lines: string[] = [];
  for (const event of pipe(history([0.5]), jsonl({ write: (line) => lines.push(line) })))
    if (event.type === 'evaluation') break;
  expect(lines).toHaveLength(2);
});

it('names numbers that JSON has not', () => {
  const event = { type: 'diverged', step: 3, epoch: 1, loss: NaN, message: 'why' } as const;
  expect(written([event, { ...event, loss: -Infinity }]).lines.map((line) => line.slice(0, 59))).toEqual([
    '{"type":"diverged","step":3,"epoch":1,"loss":"NaN","message',
    '{"type":"diverged","step":3,"epoch":1,"loss":"-Infinity","m',
  ]);
});

import { experiments } from '@downhill/experiments';
import type { Demonstration } from '../trap.ts';
import { fact } from './fact.ts';

/** How many choices there are, each a control, a flag and a field of the link. */
export function commentedLines(): Demonstration {
  return {
    facts: experiments.map(({ id, schema }) => {
      const [name = ''] = Object.keys(schema);
      const count = Object.keys(schema).length;
      return fact(
        `${id}: --${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)} …`,
        `${id}: --${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)} …`,
        `${count}`,
      );
    }),
  };
}

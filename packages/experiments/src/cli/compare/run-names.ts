import { basename, dirname, resolve } from 'node:path';

/** The shortest ends of two paths by which they can be told apart: `a` and `b` of `runs/a` and `runs/b`. */
export function runNames(a: string, b: string): readonly [string, string] {
  let [first, second] = [resolve(a), resolve(b)];
  let names: readonly [string, string] = [basename(first), basename(second)];
  while (names[0] === names[1] && first !== second && basename(first) !== '') {
    [first, second] = [dirname(first), dirname(second)];
    names = [`${basename(first)}/${names[0]}`, `${basename(second)}/${names[1]}`];
  }
  return names;
}

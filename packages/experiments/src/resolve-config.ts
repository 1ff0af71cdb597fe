import { defaultsOf, type ConfigOf, type Field, type Schema } from './experiment.ts';
import { unknownName } from './nearest.ts';

const show = (value: unknown): string => (typeof value === 'number' ? String(value) : JSON.stringify(value));

/** What is wrong with a value of a field, as the end of a sentence; undefined when nothing is. */
function fault(field: Field, value: unknown): string | undefined {
  switch (field.kind) {
    case 'number': {
      const what = field.integer ? 'a whole number' : 'a number';
      if (typeof value !== 'number' || Number.isNaN(value)) return `must be ${what}, got ${show(value)}`;
      if (value < field.min || value > field.max || (field.integer && !Number.isInteger(value)))
        return `must be ${what} from ${field.min} to ${field.max}, got ${value}`;
      return undefined;
    }
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `must be true or false, got ${show(value)}`;
    case 'choice':
      if (typeof value !== 'string') return `must be one of ${field.options.join(', ')}, got ${show(value)}`;
      return field.options.includes(value) ? undefined : `has an ${unknownName('choice', value, field.options)}`;
    case 'choices': {
      const list = `a list of ${field.options.join(', ')}`;
      if (!Array.isArray(value) || !value.every((one) => typeof one === 'string'))
        return `must be ${list}, got ${show(value)}`;
      if (value.length === 0) return `must name at least one of ${field.options.join(', ')}`;
      const unknown = value.find((one) => !field.options.includes(one));
      if (unknown !== undefined) return `has an ${unknownName('choice', unknown, field.options)}`;
      const twice = value.find((one, i) => value.indexOf(one) !== i);
      return twice === undefined ? undefined : `names ${twice} twice`;
    }
  }
}

/**
 * The config of a run: the defaults of an experiment's schema, overridden by `given`.
 *
 * The only place where options from outside (command line, URL, a user's program) are checked.
 *
 * @throws RangeError that names the experiment, the option, what was expected and what was given.
 *
 * @example
 * resolveConfig(optimizerPaths, { steps: 5 }).steps; // 5
 * resolveConfig(optimizerPaths, { step: 5 });
 * // RangeError: optimizer-paths: unknown option "step"; did you mean "steps"? Known: adagradLr, adamLr, momentumLr, nesterovLr, optimizers, rmspropLr, sgdLr, startX, startY, steps
 */
export function resolveConfig<S extends Schema>(
  experiment: { readonly id: string; readonly schema: S },
  given: Readonly<Record<string, unknown>> = {},
): ConfigOf<S> {
  const { id, schema } = experiment;
  const values: Record<string, unknown> = { ...defaultsOf(schema) };
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    const field = Object.hasOwn(schema, name) ? schema[name] : undefined;
    if (field === undefined) throw new RangeError(`${id}: ${unknownName('option', name, Object.keys(schema))}`);
    const wrong = fault(field, value);
    if (wrong !== undefined) throw new RangeError(`${id}: option ${name} ${wrong}`);
    values[name] = field.kind === 'choices' ? [...(value as readonly string[])] : value;
  }
  return values as ConfigOf<S>;
}

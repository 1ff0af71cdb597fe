/**
 * A plugin of typedoc. A parameter that is taken apart in the signature, `({ lr = 0.01 }: AdamOptions)`, has no name of its
 * own; where no `@param` gives it one, the API pages call it `options` instead of `__namedParameters`.
 */
import { Converter, ReflectionKind } from 'typedoc';

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const parameter of project.getReflectionsByKind(ReflectionKind.Parameter))
      if (parameter.name === '__namedParameters') parameter.name = 'options';
  });
}

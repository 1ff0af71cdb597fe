/**
 * A plugin of typedoc: parameters that are taken apart in the signature, `({ lr = 0.01 }: AdamOptions)`, have no name of
 * their own; the API pages call them `options` instead of `__namedParameters`.
 */
import { Converter } from 'typedoc';

export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_PARAMETER, (_context, parameter) => {
    if (parameter.name === '__namedParameters') parameter.name = 'options';
  });
}

import { defaultsOf, resolveConfig, type ConfigOf } from '@downhill/experiments';
import { optimizerPaths } from '@downhill/experiments';

export type PathsConfig = ConfigOf<(typeof optimizerPaths)['schema']>;

export const bookConfig: PathsConfig = defaultsOf(optimizerPaths.schema);

const parse = (name: keyof PathsConfig, text: string): unknown =>
  optimizerPaths.schema[name].kind === 'choices' ? text.split(',').filter(Boolean) : Number(text);

/** The config that a link holds; values that cannot be read are left at the book's and reported. */
export function configOfQuery(query: URLSearchParams): { config: PathsConfig; broken: string | undefined } {
  let config = bookConfig;
  let broken: string | undefined;
  for (const [name, text] of query) {
    try {
      const key = name as keyof PathsConfig;
      const given = name in optimizerPaths.schema ? parse(key, text) : text;
      config = resolveConfig(optimizerPaths, { ...config, [name]: given });
    } catch (error) {
      broken = (error as Error).message;
    }
  }
  return { config, broken };
}

/** The link's part of a config: what differs from the book. */
export function queryOfConfig(config: PathsConfig): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(config))
    if (String(value) !== String(bookConfig[name as keyof PathsConfig])) query.set(name, String(value));
  return query;
}

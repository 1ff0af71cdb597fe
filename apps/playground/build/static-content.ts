import type { Experiment, Text } from '@downhill/experiments';
import type { Plugin } from 'vite';
import type { Explanation } from '../src/explanations/explanation.ts';
import { loadSource } from './load-source.ts';
import { renderProse } from './render-prose.ts';

const OVERVIEW = 'virtual:overview';
const EXPLANATIONS = 'virtual:explanations';
const EXPLANATION = 'virtual:explanation/';
const resolved = (id: string): string => `\0${id}`;

interface Sources {
  readonly experiments: readonly Experiment[];
  readonly explanations: Readonly<Record<string, Explanation>>;
}

const html = ({ en, ko }: Text): Text => ({ en: renderProse(en), ko: renderProse(ko) });

/**
 * What pages say without running anything, made when the app is built: titles and summaries of the experiments, so that
 * the first page needs none of their code, and explanations whose formulas are laid out.
 */
export function staticContent(): Plugin {
  let sources: Promise<Sources & { files: readonly string[] }> | undefined;
  const load = (): Promise<Sources & { files: readonly string[] }> =>
    (sources ??= loadSource('/build/sources.ts').then(({ module, files }) => ({
      ...(module as unknown as Sources),
      files,
    })));
  const isOurs = (id: string): boolean => id === OVERVIEW || id === EXPLANATIONS || id.startsWith(EXPLANATION);

  return {
    name: 'downhill:static-content',
    resolveId: (id) => (isOurs(id) ? resolved(id) : undefined),
    async load(given) {
      const id = given.startsWith('\0') ? given.slice(1) : '';
      if (!isOurs(id)) return undefined;
      const { experiments, explanations, files } = await load();
      for (const file of files) this.addWatchFile(file);
      if (id === OVERVIEW) {
        const overview = experiments.map(({ id, title, summary, figures, section }) => ({
          id,
          title,
          summary,
          figures,
          section,
        }));
        return `export const overview = ${JSON.stringify(overview)};`;
      }
      if (id === EXPLANATIONS) {
        const entries = Object.keys(explanations).map((name) => `'${name}': () => import('${EXPLANATION}${name}')`);
        return `export const explanations = { ${entries.join(', ')} };`;
      }
      const { paragraphs } = explanations[id.slice(EXPLANATION.length)]!;
      return `export const paragraphs = ${JSON.stringify(paragraphs.map(html))};`;
    },
    handleHotUpdate({ file, server }) {
      if (!/\/(packages\/experiments|src\/explanations)\//.test(file)) return;
      sources = undefined;
      for (const [id, module] of server.moduleGraph.idToModuleMap)
        if (isOurs(id.slice(1))) server.moduleGraph.invalidateModule(module);
    },
  };
}

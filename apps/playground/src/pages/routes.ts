import type { ComponentType } from 'preact';
import { overview } from 'virtual:overview';

type Load = () => Promise<ComponentType>;

/** Pages with a view of their own. */
const own: Readonly<Record<string, Load>> = {
  'optimizer-paths': () => import('./optimizer-paths.tsx').then(({ OptimizerPaths }) => OptimizerPaths),
  'own-network': () => import('./own-network.tsx').then(({ OwnNetwork }) => OwnNetwork),
  errata: () => import('./errata.tsx').then(({ Errata }) => Errata),
};
const experimentPage: Load = () => import('./experiment.tsx').then(({ ExperimentPage }) => ExperimentPage);

/** How the page of that name is loaded: every experiment has one. Undefined when there is no such page. */
export function pageOf(name: string): Load | undefined {
  if (Object.hasOwn(own, name)) return own[name];
  return overview.some(({ id }) => id === name) ? experimentPage : undefined;
}

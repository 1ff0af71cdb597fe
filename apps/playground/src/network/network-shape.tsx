import { Fragment } from 'preact';
import { say } from '../i18n/language.ts';
import { activationNames } from './activation-names.ts';
import { networkCatalogue } from './catalogue.ts';
import { CLASSES, INPUTS, type HiddenLayer, type NetworkSpec } from './network-spec.ts';

const nameOf = ({ units, batchNorm, activation, dropout }: HiddenLayer): string =>
  [
    String(units),
    ...(batchNorm ? [say(networkCatalogue.batchNorm)] : []),
    ...(activation === 'none' ? [] : [say(activationNames[activation])]),
    ...(dropout > 0 ? [`${say(networkCatalogue.dropout)} ${dropout}`] : []),
  ].join(' · ');

/** The network of the settings in one line, from the input to the output; on a narrow page the settings are far below. */
export function NetworkShape({ spec, onChange }: { spec: NetworkSpec; onChange: () => void }) {
  return (
    <p class="shape">
      <span class="visually-hidden">{say(networkCatalogue.network)}</span>
      <span class="part">{INPUTS}</span>
      {spec.hidden.map((layer, i) => (
        <Fragment key={i}>
          <span aria-hidden="true">→</span>
          <span class="part">{nameOf(layer)}</span>
        </Fragment>
      ))}
      <span aria-hidden="true">→</span>
      <span class="part">{CLASSES}</span>
      <button class="small" onClick={onChange}>
        {say(networkCatalogue.toLayers)}
      </button>
    </p>
  );
}

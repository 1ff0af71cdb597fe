import { optimizers } from '@downhill/optimizers';
import { NumberControl } from '../components/number-control.tsx';
import { say } from '../i18n/language.ts';
import { networkCatalogue } from './catalogue.ts';
import { initNames, numberedInits } from './init-of.ts';
import { MOST_IMAGES, scheduleNames, type NetworkSpec, type ScheduleName } from './network-spec.ts';
import { OptimizerOptions } from './optimizer-options.tsx';
import type { SpecProblems } from './spec-problems.ts';

interface Props {
  readonly spec: NetworkSpec;
  readonly problems: SpecProblems;
  readonly onSpec: (part: Partial<NetworkSpec>) => void;
}

/** How the network starts and learns, and on what. */
export function LearningControls({ spec, problems, onSpec }: Props) {
  const numbered = numberedInits[spec.init];
  const problem = (field: string) => {
    const text = problems.get(field);
    return text === undefined ? null : (
      <p class="wrong" role="alert">
        {say(text)}
      </p>
    );
  };
  return (
    <>
      <h2>{say(networkCatalogue.start)}</h2>
      <label class="choice">
        <span class="visually-hidden">{say(networkCatalogue.start)}</span>
        <select name="init" value={spec.init} onChange={(event) => onSpec({ init: event.currentTarget.value })}>
          {initNames.map((name) => (
            <option key={name} value={name}>
              {name === 'auto' ? say(networkCatalogue.auto) : name}
            </option>
          ))}
        </select>
      </label>
      {numbered !== undefined && (
        <NumberControl
          name="init-number"
          label={numbered.letter}
          field={{ min: 1e-4, max: 10, scale: 'log' }}
          value={spec.initNumber}
          onChange={(initNumber) => onSpec({ initNumber })}
        />
      )}
      <h2>{say(networkCatalogue.learning)}</h2>
      <label class="choice">
        {say(networkCatalogue.optimizer)}
        <select
          name="optimizer"
          value={spec.optimizer}
          onChange={(event) => {
            const entry = optimizers.find(({ name }) => name === event.currentTarget.value)!;
            onSpec({ optimizer: entry.name, lr: entry.defaults()['lr'] as number, options: {} });
          }}
        >
          {optimizers.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <NumberControl
        name="lr"
        label={`η ${say(networkCatalogue.learningRate)}`}
        field={{ min: 1e-6, max: 10, scale: 'log' }}
        value={spec.lr}
        onChange={(lr) => onSpec({ lr })}
      />
      <OptimizerOptions
        optimizer={spec.optimizer}
        options={spec.options}
        onOptions={(options) => onSpec({ options })}
      />
      {problem('options')}
      <label class="choice">
        {say(networkCatalogue.schedule)}
        <select
          name="schedule"
          value={spec.schedule}
          onChange={(event) => onSpec({ schedule: event.currentTarget.value as ScheduleName })}
        >
          {scheduleNames.map((name) => (
            <option key={name} value={name}>
              {say(networkCatalogue[name])}
            </option>
          ))}
        </select>
      </label>
      <h2>{say(networkCatalogue.regularisation)}</h2>
      <NumberControl
        name="lambda"
        label={say(networkCatalogue.lambda)}
        field={{ min: 0, max: 1 }}
        value={spec.lambda}
        onChange={(lambda) => onSpec({ lambda })}
      />
      <NumberControl
        name="clip"
        label={say(networkCatalogue.clip)}
        field={{ min: 0, max: 20 }}
        value={spec.clip}
        onChange={(clip) => onSpec({ clip })}
      />
      <h2>{say(networkCatalogue.data)}</h2>
      <NumberControl
        name="images"
        label={say(networkCatalogue.images)}
        field={{ min: 100, max: MOST_IMAGES, integer: true, scale: 'log' }}
        value={spec.images}
        onChange={(images) => onSpec({ images })}
      />
      <NumberControl
        name="batch-size"
        label={say(networkCatalogue.batchSize)}
        field={{ min: 2, max: 1000, integer: true, scale: 'log' }}
        value={spec.batchSize}
        onChange={(batchSize) => onSpec({ batchSize })}
      />
      {problem('batchSize')}
      <NumberControl
        name="epochs"
        label={say(networkCatalogue.epochs)}
        field={{ min: 1, max: 200, integer: true, scale: 'log' }}
        value={spec.epochs}
        onChange={(epochs) => onSpec({ epochs })}
      />
      <NumberControl
        name="seed"
        label={say(networkCatalogue.seed)}
        field={{ min: 0, max: 999_999, integer: true }}
        value={spec.seed}
        onChange={(seed) => onSpec({ seed })}
      />
      <p class="hint">{say(networkCatalogue.heldOut)}</p>
    </>
  );
}

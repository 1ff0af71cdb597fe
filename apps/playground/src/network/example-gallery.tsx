import { percent, say } from '../i18n/language.ts';
import { networkCatalogue } from './catalogue.ts';
import { inkColor, Pixels } from './pixels.tsx';
import type { Example } from './training.ts';

interface Props {
  readonly wrong: readonly Example[];
  readonly right: readonly Example[];
  readonly onChoose: (example: Example) => void;
}

function Examples({ examples, onChoose }: { examples: readonly Example[]; onChoose: Props['onChoose'] }) {
  return (
    <div class="gallery">
      {examples.map((example, i) => {
        const { label, guess, probability, pixels } = example;
        const words = `${say(networkCatalogue.isA)} ${label}, ${say(networkCatalogue.readAs)} ${guess} (${percent(probability, 0)})`;
        return (
          <button
            key={i}
            title={words}
            data-example={label === guess ? 'right' : 'wrong'}
            onClick={() => onChoose(example)}
          >
            <Pixels values={pixels} columns={28} color={inkColor} label={words} />
            <span aria-hidden="true">{label === guess ? label : `${label} → ${guess}`}</span>
          </button>
        );
      })}
    </div>
  );
}

/** Images of the test set: the network's surest mistakes, and some that it reads rightly. */
export function ExampleGallery({ wrong, right, onChoose }: Props) {
  return (
    <>
      <h3>{say(networkCatalogue.wrong)}</h3>
      {wrong.length === 0 ? (
        <p class="hint">{say(networkCatalogue.noMistakes)}</p>
      ) : (
        <Examples examples={wrong} onChoose={onChoose} />
      )}
      <h3>{say(networkCatalogue.right)}</h3>
      <Examples examples={right} onChoose={onChoose} />
    </>
  );
}

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { explanations } from 'virtual:explanations';
import type { Text } from '@downhill/experiments';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';
import 'katex/dist/katex-swap.min.css';

/** The explanation of an experiment. Its formulas were laid out when the app was built. */
export function ExplanationPanel({ id }: { id: string }) {
  const paragraphs = useSignal<readonly Text[]>([]);
  useEffect(() => {
    void explanations[id]?.().then((loaded) => (paragraphs.value = loaded.paragraphs));
  }, [id]);
  if (paragraphs.value.length === 0) return null;
  return (
    <section class="explanation">
      <h2>{say(catalogue.explanation)}</h2>
      {paragraphs.value.map((paragraph, i) => (
        <p key={i} dangerouslySetInnerHTML={{ __html: say(paragraph) }} />
      ))}
    </section>
  );
}

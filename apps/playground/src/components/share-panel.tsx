import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { catalogue } from '../i18n/catalogue.ts';
import { language, say } from '../i18n/language.ts';
import { hashOf } from '../state/route.ts';

interface Props {
  /** Page and state of the link. */
  readonly page: string;
  readonly query: () => URLSearchParams;
  readonly typescript: () => string;
  readonly python?: (() => string) | undefined;
  /** Files by the name on their button. */
  readonly files?: Readonly<Record<string, () => void>>;
  /** Further buttons. */
  readonly children?: ComponentChildren;
}

/** The state of a page for others: as a link, as programs, as files. */
export function SharePanel({ page, query, typescript, python, files = {}, children }: Props) {
  const told = useSignal<{ readonly copied: boolean; readonly text: string } | undefined>(undefined);
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      told.value = { copied: true, text };
    } catch {
      told.value = { copied: false, text };
    }
  };
  const link = (): string => {
    const state = query();
    state.set('lang', language.value);
    return new URL(hashOf(page, state), location.href).href;
  };
  return (
    <section class="share">
      <h2>{say(catalogue.share)}</h2>
      <div class="buttons">
        <button data-copy="link" onClick={() => void copy(link())}>
          {say(catalogue.copyLink)}
        </button>
        <button data-copy="typescript" onClick={() => void copy(typescript())}>
          {say(catalogue.copyTypeScript)}
        </button>
        {python !== undefined && (
          <button data-copy="python" onClick={() => void copy(python())}>
            {say(catalogue.copyPython)}
          </button>
        )}
        {Object.entries(files).map(([kind, save]) => (
          <button key={kind} data-download={kind} onClick={save}>
            {kind}
          </button>
        ))}
        {children}
      </div>
      <div role="status">
        {told.value !== undefined && (
          <>
            <p class="hint">{say(told.value.copied ? catalogue.copied : catalogue.notCopied)}</p>
            <pre tabIndex={0}>{told.value.text}</pre>
          </>
        )}
      </div>
    </section>
  );
}

import type { ReferenceResult } from '@downhill/experiments';
import { readable } from '../charts/read-out.ts';
import { catalogue } from '../i18n/catalogue.ts';
import { say } from '../i18n/language.ts';

/** Our numbers beside the ranges of the book's own scripts. */
export function ReferenceTable({ references }: { references: readonly ReferenceResult[] }) {
  if (references.length === 0) return null;
  return (
    <details>
      <summary>{say(catalogue.references)}</summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={say(catalogue.references)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(catalogue.quantity)}</th>
              <th scope="col">{say(catalogue.bookScripts)}</th>
              <th scope="col">{say(catalogue.here)}</th>
            </tr>
          </thead>
          <tbody>
            {references.map(({ id, quantity, low, high, values }) => (
              <tr key={id}>
                <th scope="row">{say(quantity)}</th>
                <td>{low === high ? readable(low) : `${readable(low)} … ${readable(high)}`}</td>
                <td>{values.map(({ value }) => readable(value)).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

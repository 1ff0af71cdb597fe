/** What several tests do on the page of an experiment. */

/** Opens the page of an experiment with the values of its quick run, where it has some. */
export async function openQuick(page, open, id) {
  await open(`#/${id}`);
  const quick = page.locator('[data-preset="A quick look"]');
  if ((await quick.count()) > 0) await quick.click();
}

/** Starts a run unless one goes on, or has ended by itself. */
export async function pressRun(page) {
  const run = page.locator('[data-action=run]');
  if (['Run', '실행'].includes(await run.innerText())) await run.click();
}

/** Waits for the verdicts. */
export const ended = (page) => page.locator('ol.claims li[data-holds]').first().waitFor({ timeout: 180_000 });

/** The moment that is shown. */
export const moment = async (page) => Number(await page.locator('input[name=moment]').inputValue());

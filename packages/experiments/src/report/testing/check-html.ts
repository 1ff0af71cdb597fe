/** Elements without an end tag. */
const empty = new Set(['meta', 'img', 'br', 'rect', 'path', 'line', 'circle', 'polygon', 'polyline', 'use', 'ellipse']);

/**
 * What is wrong with a page, as a parser, a keyboard or an offline reader would find: elements that do not match, ids that
 * are there twice or missing, addresses outside.
 */
export function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const body = html.replace(/<script>[\s\S]*?<\/script>|<style>[\s\S]*?<\/style>/g, '');
  const open: string[] = [];
  for (const [, end, name = '', rest = ''] of body.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|[^>"])*)>/g)) {
    if (rest.endsWith('/') || (end === '' && empty.has(name) && !body.includes(`</${name}>`))) continue;
    if (end === '') open.push(name);
    else {
      const last = open.pop();
      if (last !== name) faults.push(`</${name}> ends <${last ?? 'nothing'}>`);
    }
  }
  if (open.length > 0) faults.push(`not ended: ${open.join(' ')}`);
  const all = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
  const ids = new Set(all);
  for (const id of ids) if (all.indexOf(id) !== all.lastIndexOf(id)) faults.push(`id ${id} is there twice`);
  const named = [...body.matchAll(/ (?:href="#|for="|clip-path="url\(#)([^")]*)/g)].map(([, id]) => id!);
  const labels = [...body.matchAll(/ aria-(?:labelledby|describedby)="([^"]*)"/g)].flatMap(([, list]) =>
    list!.split(' '),
  );
  for (const id of [...named, ...labels]) if (!ids.has(id)) faults.push(`#${id} is nowhere`);
  for (const [address] of html.matchAll(/(?:https?:)?\/\/[a-z][\w.-]+[^\s"'<)]*/g))
    if (!/^https?:\/\/www\.w3\.org\//.test(address)) faults.push(`points outside: ${address}`);
  return faults;
}

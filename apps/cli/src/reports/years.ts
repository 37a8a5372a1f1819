import { InvalidArgumentError } from 'commander';

/** `2006,2012` or `2005-2020` or both, in order and without doubles. `source` is what has a figure for each of the years `known`. */
export function parseYears(text: string, known: readonly number[], source = 'the published series'): number[] {
  const years = text.split(',').flatMap((part) => {
    const [, from, to] = /^(\d{4})(?:-(\d{4}))?$/.exec(part.trim()) ?? [];
    if (!from) throw new InvalidArgumentError(`${part} is neither a year nor a span of years, such as 2006,2012 or 2005-2020`);
    const last = Number(to ?? from);
    return Array.from({ length: Math.max(last - Number(from) + 1, 0) }, (_, at) => Number(from) + at);
  });
  const stranger = years.find((year) => !known.includes(year));
  if (!years.length || stranger) throw new InvalidArgumentError(`${source} has no figure for ${stranger ?? text}`);
  return [...new Set(years)].sort();
}

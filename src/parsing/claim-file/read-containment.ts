import { parse } from 'csv-parse/sync';

/**
 * A hierarchy file, `place,parent` with a header, to what each place lies in. A place on several rows lies in several; rows without a
 * parent, or under "Root", stand at the top.
 */
export function readContainment(csv: string): ReadonlyMap<string, readonly string[]> {
  const rows: string[][] = parse(csv, {
    bom: true,
    from_line: 2,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    trim: true,
  });
  const containment = new Map<string, string[]>();
  for (const [place = '', parent = ''] of rows) {
    if (place === '' || parent === '' || parent === TOP) continue;
    containment.set(place, [...(containment.get(place) ?? []), parent]);
  }
  return containment;
}

const TOP = 'Root';

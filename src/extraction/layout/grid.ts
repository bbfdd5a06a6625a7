import type { Lexicon } from '../lexicon/lexicon';
import { changed } from '../../util/changed';
import { align, type Alignment } from './align';
import { doubtfulAmong } from './doubtful';
import { headersFrom, type Header, type Line } from './columns';

/** A header with the records under it. */
export interface Grid extends Alignment {
  readonly header: Header;
  /** The first line behind the header. */
  readonly behind: number;
  /** Of the places, those that another column would suit as well: nothing can be said of what stands there. */
  readonly doubtful: ReadonlySet<number>;
}

/** A header with the lines that were put under it. */
type Tried = Omit<Grid, 'doubtful'> & { readonly texts: readonly string[] };

/** So many lines are put under each of the headers that may be meant to see which of them fits best. */
const SAMPLE = 60;
/** By line: labels that are taken for a header by mistake leave records that go under them badly. */
const LEAST_FIT = 0.45;

/** The grid that begins with a header at a line. `undefined` where no header does, "vain" where one has no records under it. */
export function gridFrom(lines: readonly Line[], from: number, lexicon: Lexicon): Grid | 'vain' | undefined {
  const headers = headersFrom(lines, from, lexicon);
  if (headers.length === 0) return undefined;
  const tried = headers.map((header) => gridOf(lines, from, header, lexicon, SAMPLE));
  const best = tried.reduce((most, one) => (one.score > most.score ? one : most));
  const isRecord = best.records > 1 || (best.records === 1 && best.places.length >= best.header.columns.length);
  if (!isRecord || best.score < LEAST_FIT * best.places.length) return 'vain';
  const whole = best.places.length < SAMPLE ? best : gridOf(lines, from, best.header, lexicon, Infinity);
  return changed(whole, { doubtful: doubtfulAmong(whole.texts, whole.places, whole.header.columns, lexicon) });
}

function gridOf(lines: readonly Line[], from: number, header: Header, lexicon: Lexicon, most: number): Tried {
  const behind = from + header.lines;
  const texts = lines.slice(behind, behind + most).map(({ content }) => content.text.trim());
  return changed(align(texts, header.columns, lexicon), { header, behind, texts });
}

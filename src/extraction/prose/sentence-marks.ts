import type { Span } from '../../domain';
import type { Passage } from '../passage';
import { within } from './within';

/** The lists of a passage, cut to a sentence. */
export type Marks = Pick<
  Passage,
  | 'names'
  | 'cues'
  | 'labels'
  | 'anticues'
  | 'terms'
  | 'choices'
  | 'templates'
  | 'nouns'
  | 'quantities'
  | 'money'
  | 'dates'
  | 'undisclosed'
>;

/** Each list is cut when it is first asked for: most of them are by one proposer only. */
export function marksWithin(passage: Passage, span: Span): Marks {
  return new SentenceMarks(passage, span);
}

class SentenceMarks implements Marks {
  private readonly cut: Partial<{ -readonly [List in keyof Marks]: Marks[List] }> = {};

  constructor(
    private readonly passage: Passage,
    private readonly span: Span,
  ) {}

  get names() {
    return (this.cut.names ??= within(this.passage.names, this.span));
  }

  get cues() {
    return (this.cut.cues ??= within(this.passage.cues, this.span));
  }

  get labels() {
    return (this.cut.labels ??= within(this.passage.labels, this.span));
  }

  get anticues() {
    return (this.cut.anticues ??= within(this.passage.anticues, this.span));
  }

  get terms() {
    return (this.cut.terms ??= within(this.passage.terms, this.span));
  }

  get choices() {
    return (this.cut.choices ??= within(this.passage.choices, this.span));
  }

  get templates() {
    return (this.cut.templates ??= within(this.passage.templates, this.span));
  }

  get nouns() {
    return (this.cut.nouns ??= within(this.passage.nouns, this.span));
  }

  get quantities() {
    return (this.cut.quantities ??= within(this.passage.quantities, this.span));
  }

  get money() {
    return (this.cut.money ??= within(this.passage.money, this.span));
  }

  get dates() {
    return (this.cut.dates ??= within(this.passage.dates, this.span));
  }

  get undisclosed() {
    return (this.cut.undisclosed ??= within(this.passage.undisclosed, this.span));
  }
}

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
  private namesCut: Marks['names'] | undefined;
  private cuesCut: Marks['cues'] | undefined;
  private labelsCut: Marks['labels'] | undefined;
  private anticuesCut: Marks['anticues'] | undefined;
  private termsCut: Marks['terms'] | undefined;
  private choicesCut: Marks['choices'] | undefined;
  private templatesCut: Marks['templates'] | undefined;
  private nounsCut: Marks['nouns'] | undefined;
  private quantitiesCut: Marks['quantities'] | undefined;
  private moneyCut: Marks['money'] | undefined;
  private datesCut: Marks['dates'] | undefined;
  private undisclosedCut: Marks['undisclosed'] | undefined;

  constructor(
    private readonly passage: Passage,
    private readonly span: Span,
  ) {}

  get names() {
    return (this.namesCut ??= within(this.passage.names, this.span));
  }

  get cues() {
    return (this.cuesCut ??= within(this.passage.cues, this.span));
  }

  get labels() {
    return (this.labelsCut ??= within(this.passage.labels, this.span));
  }

  get anticues() {
    return (this.anticuesCut ??= within(this.passage.anticues, this.span));
  }

  get terms() {
    return (this.termsCut ??= within(this.passage.terms, this.span));
  }

  get choices() {
    return (this.choicesCut ??= within(this.passage.choices, this.span));
  }

  get templates() {
    return (this.templatesCut ??= within(this.passage.templates, this.span));
  }

  get nouns() {
    return (this.nounsCut ??= within(this.passage.nouns, this.span));
  }

  get quantities() {
    return (this.quantitiesCut ??= within(this.passage.quantities, this.span));
  }

  get money() {
    return (this.moneyCut ??= within(this.passage.money, this.span));
  }

  get dates() {
    return (this.datesCut ??= within(this.passage.dates, this.span));
  }

  get undisclosed() {
    return (this.undisclosedCut ??= within(this.passage.undisclosed, this.span));
  }
}

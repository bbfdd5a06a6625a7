import type { Property } from '../../vocabulary';
import type { Side } from './kin-words';
import type { Template } from './template';

/** What a phrase stands for. One phrase may stand for several things: context tells. */
export type Meaning =
  /** A property, in running text or (`label`) as the name of a row, a column or a key; `side` is where it must stand to the value. */
  | { readonly kind: 'cue'; readonly property: Property; readonly phrase: string; readonly side?: Side | undefined }
  | { readonly kind: 'label'; readonly property: Property; readonly phrase: string }
  | { readonly kind: 'anticue'; readonly property: Property }
  /** A known value of a qualifier; `short` when said by the first words of its name alone ("Azure"). */
  | {
      readonly kind: 'term';
      readonly qualifier: string;
      readonly id: string;
      readonly unit?: string | undefined;
      readonly short?: string | undefined;
    }
  /** The last words of a term of which the first are any name: "API" of "{name} API". */
  | { readonly kind: 'open-term'; readonly qualifier: string }
  /** A known value of a text, entity or set property, or a direction of a comparison. */
  | { readonly kind: 'choice'; readonly property: Property; readonly id: string }
  /** The words by which a template is found. */
  | { readonly kind: 'template'; readonly template: Template }
  /** A common noun for the subject. */
  | { readonly kind: 'noun' };

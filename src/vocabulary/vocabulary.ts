import type { Datatype } from '../domain';
import type { Expression } from './expression';

/** The properties of one domain, as data: loaded from a YAML file, checked on load (see load.ts and schema/vocabulary/README.md). */
export interface Vocabulary {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** The kind of thing that most claims are about: "model". */
  readonly subjectKind: string;
  /** Words for the subject in running text, singular, lower case: "model", "phone". */
  readonly subjectNouns: readonly string[];
  readonly properties: ReadonlyMap<string, Property>;
  /** Known values of qualifiers, by qualifier name: benchmark, platform, tier, measured_by ... */
  readonly terms: ReadonlyMap<string, readonly Term[]>;
}

/** A canonical name with the other ways to write it. */
export interface Term {
  readonly id: string;
  readonly aliases: readonly string[];
  /** A default unit that the term implies: "Elo" for an arena benchmark. */
  readonly unit?: string;
  /** The wider term that it is a part of: "ChatGPT Free" is within "ChatGPT". */
  readonly within?: string;
  /** What it is called as a heading over what holds for it: "Fine-tuning" over the prices of fine-tuned models. */
  readonly headings?: readonly string[];
}

export interface Property {
  readonly id: string;
  readonly label: string;
  /** A sentence for strangers; becomes the GraphQL description. */
  readonly description: string;
  readonly datatype: Datatype;
  /** Canonical unit: "tokens", "USD/1M tokens", "%"; undefined where there is none. */
  readonly unit?: string;
  /** Other units it is read in, each with the factor to the canonical one. */
  readonly units: readonly { readonly unit: string; readonly factor: number }[];
  /** Labels in tables, key-value lines and headers that name the property outright. */
  readonly aliases: readonly string[];
  /** Words in prose that, near a value of the right type, make it this property. */
  readonly cues: readonly string[];
  /** Words that forbid it: a cue for something else. */
  readonly anticues: readonly string[];
  /** Values outside are refused. Inclusive; in the canonical unit. */
  readonly range?: readonly [number, number];
  /** Values of a text, entity or set property, with their aliases; free when empty. */
  readonly values: readonly Term[];
  /** When two values agree: |a - b| <= absolute, or <= relative * max(|a|, |b|); both 0 by default, on top of written precision. */
  readonly tolerance: { readonly relative: number; readonly absolute: number };
  /** `one`: two different values contradict. `many`: a slot may hold several (availability, variants). */
  readonly cardinality: 'one' | 'many';
  /** Qualifiers that split the slot; the others only explain. */
  readonly separators: readonly string[];
  /** Whether true values change with time (a measured speed, a price), so that recency counts and dates explain differences. */
  readonly changes: boolean;
  /** Which way is better for whoever chooses among subjects: a lower price, a higher speed. Undefined where neither is. */
  readonly better?: 'higher' | 'lower';
  /** How it is resolved: "weighted@1". */
  readonly policy: string;
  /** For a comparison: the properties whose values it compares, any of which may bear it out ("compare.speed" compares output_speed). */
  readonly compares: readonly string[];
  /** How it follows from others: "(3 * price.input + price.output) / 4". A stated value that does not follow is an ARITHMETIC conflict. */
  readonly derives?: Expression;
  /** For a date: flags that hold only from it on, on the same platform ("ga_date" starts availability). */
  readonly starts: readonly string[];
  /** For a date: flags that hold no longer after it ("retirement_date" ends availability). */
  readonly ends: readonly string[];
  /** For a date: a date in the subject's name ("o1-mini (2024-09-12)") is this one. */
  readonly inName: boolean;
  /** For an entity: what it names speaks officially for the subject (its provider). */
  readonly official: boolean;
  /** For a flag: true of one subject at most ("the first to ..."). */
  readonly unique: boolean;
  /** Kind of subject when it is not the vocabulary's own: a qualifier whose terms they are ("benchmark"), or an entity property ("provider"). */
  readonly about?: string;
  /** GraphQL field name, camelCase: "contextWindow". */
  readonly field: string;
  /** File with `place,parent` rows when values form a hierarchy, relative to the vocabulary file. */
  readonly hierarchy?: string;
}

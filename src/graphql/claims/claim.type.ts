import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../lists/connection.type';
import { Node } from '../graph/node.type';

@ObjectType('Claim', {
  implements: Node,
  simpleResolvers: true,
  description:
    "One document's assertion: a subject, a property, what is said of it, and under which conditions. Claims never change; a better reading makes a new one.",
})
export class Claim extends Node {
  @Field(() => Float, { description: 'How sure the reader is that the document says this, from 0 to 1. Not whether it is true.' })
  confidence!: number;

  @Field(() => [String], { description: 'The steps of the reader that made the claim, in order: ["table", "measured-by"].' })
  madeBy!: readonly string[];

  @Field(() => [String], {
    description: 'What was not written but concluded, in words: "subject from the page". Empty when all of it was read.',
  })
  inferred!: readonly string[];
}

@ObjectType('Qualifier', {
  simpleResolvers: true,
  description: 'A condition on a claim or a slot: the benchmark, the price tier, who measured, as of when.',
})
export class Qualifier {
  @Field(() => String, { description: 'Its name: "benchmark", "tier", "platform", "measured_by", "as_of", "versus".' })
  name!: string;

  @Field(() => [String], { description: 'What it is; several only where the claim names several.' })
  values!: readonly string[];

  @Field(() => String, { description: 'The values as one text, joined by commas.' })
  text!: string;
}

@ObjectType('TableCell', { simpleResolvers: true, description: 'A place in a table of a document.' })
export class TableCell {
  @Field(() => Int, { description: 'Which table of the document, from 0.' }) table!: number;
  @Field(() => Int, { description: 'Which row, from 0; header rows are not counted.' }) row!: number;
  @Field(() => Int, { nullable: true, description: 'Which column, from 0; null when the whole row says it.' }) column?: number;
}

@ObjectType('Evidence', {
  simpleResolvers: true,
  description: 'The exact words of a document that make a claim. `quote` is always the text from `start` to `end`.',
})
export class Evidence {
  @Field(() => String, { description: 'The words, unchanged.' }) quote!: string;

  @Field(() => Int, {
    description: 'Where the words start in the text of the document: UTF-16 code units, as JavaScript counts.',
  })
  start!: number;

  @Field(() => Int, { description: 'Where the words end, exclusive.' }) end!: number;

  @Field(() => [String], { description: 'The headings above the words, outermost first.' }) section!: readonly string[];

  @Field(() => TableCell, { nullable: true, description: 'The table cell they stand in; null in running text.' })
  cell?: TableCell;

  @Field(() => [String], { description: 'Labels of the document\'s references that are cited for the words: "1", "18".' })
  cites!: readonly string[];
}

export const ClaimConnection = connectionType('Claim', 'claims', () => Claim);

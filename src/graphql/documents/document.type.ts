import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../lists/connection.type';
import { Node } from '../graph/node.type';

export const DocumentFormat = {
  TEXT: 'text',
  MARKDOWN: 'markdown',
  HTML: 'html',
  CSV: 'csv',
  JSONL: 'jsonl',
  PDF: 'pdf',
} as const;
registerEnumType(DocumentFormat, {
  name: 'DocumentFormat',
  description: 'The form in which a document was read.',
  valuesConfig: {
    TEXT: { description: 'Plain text.' },
    MARKDOWN: { description: 'Markdown.' },
    HTML: { description: 'A web page.' },
    CSV: { description: 'A table of claims.' },
    JSONL: { description: 'Claims as lines of JSON.' },
    PDF: { description: 'A PDF.' },
  },
});

@ObjectType('Document', {
  implements: Node,
  simpleResolvers: true,
  description: 'One version of one text. A new version of the same address supersedes the old one; neither is ever changed.',
})
export class Document extends Node {
  @Field(() => String, {
    description: 'Where it came from: a web address, the file: address of a file, or the name that an editor gave it.',
  })
  uri!: string;
  @Field(() => String, { description: 'Its title.' }) title!: string;
  @Field(() => DocumentFormat, { description: 'The form in which it was read.' }) format!: string;
  @Field(() => String, {
    nullable: true,
    description: 'When it was published, ISO 8601, day or coarser; null when it does not tell.',
  })
  published?: string;
  @Field(() => String, {
    nullable: true,
    description: 'When it was fetched, ISO 8601, day or coarser; null when it does not tell.',
  })
  retrieved?: string;
  @Field(() => String, { description: 'SHA-256 of its bytes, in hex.' }) sha256!: string;
}

@ObjectType('Reference', { simpleResolvers: true, description: "An entry of a document's own list of references." })
export class Reference {
  @Field(() => String, { description: 'How the text cites it: "1", "18".' }) label!: string;
  @Field(() => String, { description: 'The title of the cited work.' }) title!: string;
  @Field(() => String, { nullable: true, description: 'When the document says that it was retrieved, ISO 8601.' })
  retrieved?: string;
  @Field(() => Int, { description: 'Where the entry starts in the text of the document.' }) start!: number;
  @Field(() => Int, { description: 'Where it ends, exclusive.' }) end!: number;
}

export const DocumentConnection = connectionType('Document', 'documents', () => Document);

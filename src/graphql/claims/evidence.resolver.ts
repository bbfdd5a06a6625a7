import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { DocumentId, Evidence as EvidenceRow } from '../../domain';
import { Evidence } from './claim.type';
import type { Context } from '../context';
import { badInput } from '../errors';
import { found } from '../found';

/** An evidence that knows whose words it is. */
export type EvidenceOfDocument = EvidenceRow & { readonly document: DocumentId };

@Resolver(() => Evidence)
export class EvidenceResolver {
  @FieldResolver(() => String, {
    description: 'The words with what stands around them in the document, to read them in context.',
  })
  async context(
    @Root() evidence: EvidenceOfDocument,
    @Arg('characters', () => Int, { defaultValue: 120, description: 'How many characters to show on each side, from 0 to 2000.' })
    characters: number,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    if (characters < 0 || characters > LARGEST_MARGIN)
      throw badInput(`"characters" must be from 0 to ${LARGEST_MARGIN}, not ${characters}.`);
    const { text } = await found(loaders.documentWithText, evidence.document);
    return text.slice(Math.max(0, evidence.start - characters), evidence.end + characters);
  }
}

const LARGEST_MARGIN = 2000;

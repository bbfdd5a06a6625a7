import type { Span } from '../../domain';
import type { CueMark } from '../marks';
import { namedThingsIn } from './capital-runs';
import type { Sentence } from './sentence';

/** "the Lofjell range" and "range: Lofjell": right before, or after at most three small words. */
export function nameBeside(cue: CueMark, sentence: Sentence): (Span & { text: string }) | undefined {
  const { text } = sentence.passage;
  return namedThingsIn(sentence).find((thing) => {
    if (thing.start >= sentence.end || thing.end <= sentence.start) return false;
    if (thing.end <= cue.start) return text.slice(thing.end, cue.start) === ' ';
    return (
      thing.start >= cue.end &&
      /^(?::| (?:(?:of|by|to|is|was|the|from|in|on|called|named) ){0,3}|(?: on [^,.;]{1,30})? by )$/.test(
        text.slice(cue.end, thing.start).trimEnd() + ' ',
      )
    );
  });
}

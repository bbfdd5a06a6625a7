import { telltale, telltalesAmong } from '../../../src/extraction/text/telltales';
import { readWords } from '../../../src/extraction/text/words';

const RUMOURS = telltale(/rumou?r/);
const VERSUS = telltale(/\bvs\b/);

function among(text: string, mark: number): boolean {
  return (telltalesAmong(readWords(text)) & mark) !== 0;
}

describe('telltales', () => {
  test('are found whatever the case, and where a space is missing behind a full stop', () => {
    expect(among('Rumoured to have 8B parameters', RUMOURS)).toBe(true);
    expect(among('It is out.Rumours of a second one go on', RUMOURS)).toBe(true);
    expect(among('77.9% vs. 73.8%', VERSUS)).toBe(true);
  });

  test('are not found in words that merely hold their letters where they are whole words', () => {
    expect(among('The canvas has 8 layers', VERSUS)).toBe(false);
  });

  test('are asked for again of a spelling that was met before there was such a telltale', () => {
    expect(among('gossip', RUMOURS)).toBe(false);
    const GOSSIP = telltale(/gossip/);
    expect(among('gossip', GOSSIP)).toBe(true);
    expect(among('gossip', RUMOURS)).toBe(false);
  });
});

import { readAloud, vocabularyOf } from '../support/extraction';

const CARS = vocabularyOf('test/extraction/documents/cars.yaml');
const PHONES = vocabularyOf('test/extraction/documents/phones.yaml');
const MOUNTAINS = vocabularyOf('test/extraction/documents/mountains.yaml');

/** Whom the statements of a text are about, each once. */
function subjects(text: string, vocabulary = CARS, uri?: string): string[] {
  return [...new Set(readAloud(text, vocabulary, uri).map((line) => line.split(' | ')[0] ?? ''))];
}

const TWO_PHONES = '| | Tern 7 | Tern 7 Pro |\n|---|---|---|\n| Weight | 171 g | 198 g |\n';

describe('a name that is short for a fuller one', () => {
  test('a column leaves out the maker that the title has', () => {
    const text = `# Orrin Tern 7 Pro\n\nThe Orrin Tern 7 and the Orrin Tern 7 Pro are new.\n\n${TWO_PHONES}`;
    expect(subjects(text, PHONES)).toEqual(['Orrin Tern 7', 'Orrin Tern 7 Pro']);
  });

  test('the product, the maker or both stand for what the document told before', () => {
    const text =
      'The Falster Auk e60 and the Bornholm Eider face each other. The Auk weighs 1,690 kg. The Bornholm weighs 1,872 kg. ' +
      'The Eider has a top speed of 170 km/h. The Falster Auk has a top speed of 160 km/h.';
    expect(subjects(text)).toEqual(['Falster Auk e60', 'Bornholm Eider']);
  });

  test('an edition goes unsaid behind "the" where the tables have no other', () => {
    const text =
      '| | Solheim R3 Pro | Bornholm Eider |\n|---|---|---|\n| Weight (kg) | 1,810 | 1,872 |\n\nThe R3 weighs 1,810 kg. Next to the R3 the Eider is loud.\n';
    expect(subjects(text)).toEqual(['Solheim R3 Pro', 'Bornholm Eider']);
  });

  test('a word of the name behind "the" is whom the table has, whatever the title calls it', () => {
    const text =
      '# Test: Orrin R3 v Bornholm Eider\n\n| | Orrin R3 Long Range | Bornholm Eider E-Line |\n|---|---|---|\n| Weight (kg) | 1,810 | 1,872 |\n\n' +
      'The Orrin has a top speed of 160 km/h. The R3 weighs 1,810 kg.\n\nThe Eider has a top speed of 170 km/h. The Bornholm weighs 1,872 kg.\n';
    expect(subjects(text)).toEqual(['Orrin R3 Long Range', 'Bornholm Eider E-Line']);
  });

  test('what three columns begin with is none of them', () => {
    const text =
      '| | Orrin Solo | Orrin Solo Long Range | Orrin Duo Sport |\n|---|---|---|---|\n| Weight (kg) | 1,810 | 1,872 | 1,990 |\n\n' +
      'The Orrin has a top speed of 160 km/h.\n\nThe Duo weighs 1,990 kg.\n';
    expect(subjects(text).slice(0, 3)).toEqual(['Orrin Solo', 'Orrin Solo Long Range', 'Orrin Duo Sport']);
    expect(readAloud(text, CARS).join()).not.toMatch(/Orrin Duo Sport \| top_speed/);
  });

  test('a maker in capitals is the one whose letters they are', () => {
    const text = 'The Solheim R3 weighs 1,810 kg.\n\n| | SM R3 | Bornholm E4 |\n|---|---|---|\n| Weight (kg) | 1,810 | 1,872 |\n';
    expect(subjects(text)).toEqual(['Solheim R3', 'Bornholm E4']);
  });

  test('an edition is another thing', () => {
    expect(subjects('The Tern 7 Pro weighs 198 g. Tern 7 weighs 171 g.', PHONES)).toEqual(['Tern 7 Pro', 'Tern 7']);
  });

  test('two rows of one table are two things', () => {
    const text = '| Phone | Weight |\n|---|---|\n| Code Tern 7 | 198 g |\n| Tern 7 | 171 g |\n';
    expect(subjects(text, PHONES)).toEqual(['Code Tern 7', 'Tern 7']);
  });

  test('what came before is not short for what comes later', () => {
    const text = 'The Kestrel weighs 171 g. The Kestrel is thin, the Kestrel 2 is not. The Kestrel 2 weighs 198 g.';
    expect(subjects(text, PHONES)).toContain('Kestrel');
  });

  test('a title of two words is taken whole, though one of them comes back alone', () => {
    const text =
      'Cerro Lofgren\n\nCerro Lofgren (local name: Lofgrenet; said [l\u00f8f\u02c8gren]) is a mountain of the Lofgren group. ' +
      'It rises to 3,587 m. Climbers of the Lofgren valley know it well.\n';
    expect(subjects(text, MOUNTAINS, 'page.txt')).toEqual(['Cerro Lofgren']);
  });
});

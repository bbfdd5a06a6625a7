import { readAloud } from '../support/extraction';
import { aVocabulary } from '../support/vocabulary';

const TOWERS = aVocabulary(
  'tower',
  `
  id: height, label: Height, datatype: quantity, unit: m, cues: [height]
  id: weight, label: Weight, datatype: quantity, unit: kg
  id: visitors, label: Visitors, datatype: quantity, unit: visitors
  id: ticket, label: Ticket, datatype: money, unit: USD
  `,
);

describe('what the label says that its numbers are counted in', () => {
  test('a bare number under "Height (ft)" is one of feet', () => {
    const text = '| Tower | Height (ft) |\n| --- | --- |\n| Foo Spire | 1,000 |\n';
    expect(readAloud(text, TOWERS)).toEqual(['Foo Spire | height = 304.8 m']);
  });

  test('behind a comma, behind "in", or as the last word', () => {
    const text = '# Foo Spire\n\n- Height, ft: 100\n- Weight in tonnes: 3\n';
    expect(readAloud(text, TOWERS)).toEqual(['Foo Spire | height = 30.48 m', 'Foo Spire | weight = 3000 kg']);
    expect(readAloud('| Tower | Height ft |\n| --- | --- |\n| Foo Spire | 10 |\n', TOWERS)).toEqual([
      'Foo Spire | height = 3.048 m',
    ]);
  });

  test('a scale multiplies, a currency is the one that is meant', () => {
    const text = '| Tower | Visitors (millions) | Ticket (€) |\n| --- | --- | --- |\n| Foo Spire | 2.5 | 12 |\n';
    expect(readAloud(text, TOWERS)).toEqual(['Foo Spire | visitors = 2500000 visitors', 'Foo Spire | ticket = 12 EUR']);
  });

  test('a unit of something else says that it is something else', () => {
    expect(readAloud('| Tower | Height (kg) |\n| --- | --- |\n| Foo Spire | 300 |\n', TOWERS)).toEqual([]);
  });

  test('of two columns in metres and feet, the one in the own unit is read', () => {
    const text = '| Tower | Height (ft) | Height (m) |\n| --- | --- | --- |\n| Foo Spire | 1,001 | 305 |\n';
    expect(readAloud(text, TOWERS)).toEqual(['Foo Spire | height = 305 m']);
  });
});

describe('the same told over again in another unit', () => {
  test('is one claim, in the own unit where it is told in that', () => {
    const text = '# Foo Spire\n\nFoo Spire has a height of 1,001 ft (305 m). Weight: 3,000 kg (6,614 lb).\n';
    expect(readAloud(text, TOWERS)).toContain('Foo Spire | height = 305 m');
    expect(readAloud(text, TOWERS)).toHaveLength(2);
  });

  test('another figure in brackets is another claim', () => {
    const text = '# Foo Spire\n\nFoo Spire has a height of 305 m (1,050 ft with the mast).\n';
    expect(readAloud(text, TOWERS)).toContain('Foo Spire | height = 305 m');
  });
});

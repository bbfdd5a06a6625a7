import { readAloud } from '../support/extraction';

describe('years that are versions', () => {
  it('belong to the name where the document uses them so, for its neighbours too', () => {
    expect(
      readAloud(
        'Gull Office 2022 is developed by Acme. Gull Office 2022 has a context window of 64K tokens. It replaces Gull Office 2019, which was released on May 4, 2019.',
      ),
    ).toEqual([
      'Gull Office 2022 | provider = "Acme"',
      'Gull Office 2022 | context_window = 64000 tokens',
      'Gull Office 2022 | predecessor = "Gull Office 2019"',
      'Gull Office 2019 | release_date = "2019-05-04"',
    ]);
  });

  it('are dates where they stand once, or behind what is no name', () => {
    expect(
      readAloud(
        'Gull 3 is a model by Acme. In 2022 was its first year. In 2022 it was small. Spring 2024 is here. Gull 3 has 7B parameters.',
      ),
    ).toEqual(['Gull 3 | provider = "Acme"', 'Gull 3 | parameters = 7000000000 params']);
  });
});

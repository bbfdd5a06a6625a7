import type { Surroundings } from '../../../src/app/decisions/act';
import { mergeMeant } from '../../../src/app/decisions/merge';
import type { Subject } from '../../../src/domain';

test('a model is not merged into who makes it', async () => {
  const subjects: Subject[] = [
    { id: 'subject:aurora', kind: 'model', key: 'aurora', name: 'Aurora' },
    { id: 'subject:polar', kind: 'provider', key: 'polar', name: 'Polar' },
  ];
  const around = {
    store: { subjects: () => Promise.resolve(subjects), dataItemsOfSubjects: () => Promise.resolve([[]]) },
    rulings: { subjectOf: (id: string) => id },
  } as unknown as Surroundings;
  expect(await mergeMeant({ act: 'merge', subject: 'Aurora', into: 'Polar' }, around)).toEqual({
    status: 'invalid-input',
    field: 'into',
    reason: 'Aurora is a model and Polar a provider: only subjects of one kind can be one.',
  });
});

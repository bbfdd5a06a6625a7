import { unannouncedBreaks } from '../../src/graphql/breaking-changes';

const released = 'type Query { model(slug: String): Model } type Model { name: String! age: Int }';
const current = 'type Query { model(slug: String!): Model } type Model { name: String! born: Int }';
const breaks = ['Model.age was removed.', 'Query.model arg slug has changed type from String to String!.'];

function changelog(unreleased: string): string {
  return `# Changelog\n\n## [Unreleased]\n\n${unreleased}\n\n## [1.0.0]\n\n- Model.age was removed.\n`;
}

test('what would break clients is told, each as a sentence; what older releases announced does not count', () => {
  expect(unannouncedBreaks(released, current, changelog('- Nothing.')).sort()).toEqual(breaks);
});

test('what is announced under Unreleased may break, wherever the lines of the sentence end', () => {
  const announced =
    '### Breaking\n\n- `Model.age` was\n  removed. Ask for born.\n- Query.model arg slug has changed type from String to String!.';
  expect(unannouncedBreaks(released, current, changelog(announced))).toEqual([]);
  expect(unannouncedBreaks(released, current, `## [Unreleased]\n\n${announced}`)).toEqual([]);
});

test('additions break nobody', () => {
  expect(unannouncedBreaks(released, released.replace('age: Int', 'age: Int born: Int'), changelog(''))).toEqual([]);
});

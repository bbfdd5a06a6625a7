import { buildSchema, findBreakingChanges } from 'graphql';

/**
 * What clients of the released schema would break on and the changelog does not announce, each as a sentence: "Model.name was
 * removed." A change is announced when its sentence stands under Unreleased, wherever its lines break.
 */
export function unannouncedBreaks(released: string, current: string, changelog: string): string[] {
  const announced = wordsOf(unreleasedOf(changelog));
  const changes = findBreakingChanges(buildSchema(released), buildSchema(current));
  return changes.map(({ description }) => description).filter((sentence) => !announced.includes(wordsOf(sentence)));
}

/** From the heading "## [Unreleased]" to the next of its level. */
function unreleasedOf(changelog: string): string {
  return /^## \[Unreleased\]\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog)?.[1] ?? '';
}

/** As one line, without the marks of code, which whoever writes it may set or not. */
function wordsOf(text: string): string {
  return text.replaceAll('`', '').replace(/\s+/g, ' ').trim();
}

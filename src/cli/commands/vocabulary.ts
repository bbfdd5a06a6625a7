import { loadVocabulary } from '../../vocabulary';
import type { Command } from '../command';
import { EXIT } from '../exit-codes';
import { readText, type Session } from '../session';
import { printJson, printLine, printMessage, tableOf } from '../terminal';

export const vocabularyCheck: Command = {
  usage: 'check <file>',
  summary: 'every problem of a vocabulary file, with its line and field',
  run: (session, [file = '']) => vocabularyCheckCommand(session, file),
};

/** Every problem of a vocabulary file with its line and field; what it has when there is none. */
export function vocabularyCheckCommand(session: Session, file: string): number {
  const { vocabulary, messages, advice } = loadVocabulary(readText(file));
  for (const message of [...messages, ...advice]) {
    if (session.terminal.json) printJson(session.terminal, { file, ...message });
    else printMessage(session.terminal, file, message);
  }
  if (vocabulary === undefined) return EXIT.refused;
  const types = [...vocabulary.properties.values()].map((property) => property.datatype);
  const counts = [...new Set(types)].sort().map((type) => [type, types.filter((other) => other === type).length]);
  if (session.terminal.json) printJson(session.terminal, { file, vocabulary: vocabulary.id, properties: types.length });
  else
    printLine(
      session.terminal,
      `${file}: "${vocabulary.title}", ${types.length === 1 ? '1 property' : `${types.length} properties`}\n${tableOf(['datatype', 'properties'], counts)}`,
    );
  return EXIT.done;
}

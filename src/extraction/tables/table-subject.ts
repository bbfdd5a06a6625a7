import { entityKey } from '../../domain';
import type { Cell } from '../../parsing/parsed-document';
import type { DocumentReading } from '../document-reading';
import type { CellName } from '../names/name-cell';
import { isOwnName } from '../names/own-name';
import type { SubjectRef } from '../proposal';
import { subjectOfName } from '../subject-ref';
import { nameOfHeader } from './label-column';
import type { RowContext } from './row-context';

/** Whom the column of a cell is about: the name in its header, or the page's own subject under "This model". */
export function columnSubject(context: RowContext, cell: Cell): SubjectRef | undefined {
  const { table: whole, document } = context;
  const header = whole.header.find((candidate) => candidate.column === cell.column);
  const named = header && nameOfHeader(header, whole, document.lexicon);
  if (header && isOwn(header, document)) return ownSubject(context);
  if (header && !named) {
    const within = document.passage(header.content, whole).names[0];
    return within && subjectOfName(within.name, document);
  }
  return named && subjectNamed(named, document);
}

/** Whom a row is about: the name that labels it, or the page's own subject beside "Ours". */
export function rowSubject(context: RowContext, label: Cell, named: CellName | undefined): SubjectRef | undefined {
  return named ? subjectNamed(named, context.document) : isOwn(label, context.document) ? ownSubject(context) : undefined;
}

function isOwn({ content }: Cell, { lexicon }: DocumentReading): boolean {
  return isOwnName(content.text, lexicon.vocabulary.subjectNouns);
}

/** In a table without subjects, whom the page is about there. */
export function ownSubject({ table: whole, document }: RowContext): SubjectRef | undefined {
  const name = document.subjectOf(whole);
  return name && subjectOfName(name, document, 'subject from the page');
}

/** The name of the cell, or the one known name in it ("GPT-4o mini Score"). */
export function subjectNamed(named: CellName, document: DocumentReading): SubjectRef | undefined {
  const known = document.names.get(entityKey(named.name));
  return known && subjectOfName(known, document);
}

import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import type { Message } from '../domain';

/** Walks the YAML tree and collects what is wrong with it, each with its place. */
export class FieldReader {
  /** Errors. */
  readonly messages: Message[] = [];
  /** Warnings. */
  readonly doubts: Message[] = [];
  private readonly lines = new LineCounter();
  private readonly root: Node | null;

  constructor(yaml: string) {
    const document = parseDocument(yaml, { lineCounter: this.lines });
    this.root = document.contents;
    for (const error of document.errors)
      this.add(error.pos[0], 'yaml-malformed', error.message.split('\n')[0] ?? 'malformed YAML');
  }

  top(): Fields {
    return new Fields(this, this.root ?? undefined, '');
  }

  /** Once for each place: a field may be looked at several times. */
  add(offset: number, rule: string, reason: string, severity: 'error' | 'warning' = 'error'): void {
    const { line, col } = this.lines.linePos(offset);
    const list = severity === 'error' ? this.messages : this.doubts;
    const isKnown = list.some((known) => known.line === line && known.column === col && known.reason === reason);
    if (!isKnown) list.push({ severity, rule, reason, line, column: col });
  }
}

/** One map of the file; each getter reports a field that is not what it should be and answers undefined or an empty list. */
export class Fields {
  constructor(
    private readonly reader: FieldReader,
    private readonly node: Node | undefined,
    private readonly path: string,
  ) {
    if (node === undefined || !(isMap(node) || isScalar(node))) this.report(node, 'must be a map of fields');
  }

  get isBare(): boolean {
    return isScalar(this.node);
  }

  bare(): string {
    return isScalar(this.node) ? String(this.node.value) : '';
  }

  names(): string[] {
    return this.pairs().map((pair) => nameOf(pair));
  }

  allowOnly(names: readonly string[]): void {
    for (const pair of this.pairs()) {
      const name = nameOf(pair);
      if (!names.includes(name)) this.report(pair.key, `is not a field here; known fields: ${names.join(', ')}`, name);
    }
  }

  problem(name: string, reason: string): void {
    this.report(this.child(name) ?? this.node, reason, name);
  }

  /** What is no mistake, but hardly meant. */
  doubt(name: string, reason: string): void {
    this.report(this.child(name) ?? this.node, reason, name, 'warning');
  }

  text(name: string, required = false): string | undefined {
    const node = this.child(name, required);
    if (node === undefined) return undefined;
    if (isScalar(node) && typeof node.value === 'string' && node.value !== '') return node.value;
    if (isScalar(node) && typeof node.value === 'number') return String(node.source ?? node.value);
    this.report(node, 'must be a text', name);
    return undefined;
  }

  number(name: string, required = false): number | undefined {
    const node = this.child(name, required);
    if (node === undefined) return undefined;
    if (isScalar(node) && typeof node.value === 'number') return node.value;
    this.report(node, 'must be a number', name);
    return undefined;
  }

  flag(name: string): boolean | undefined {
    const node = this.child(name);
    if (node === undefined) return undefined;
    if (isScalar(node) && typeof node.value === 'boolean') return node.value;
    this.report(node, 'must be true or false', name);
    return undefined;
  }

  oneOf<Choice extends string>(name: string, choices: readonly Choice[], required = false): Choice | undefined {
    const text = this.text(name, required);
    const choice = choices.find((candidate) => candidate === text);
    if (text !== undefined && choice === undefined) this.problem(name, `"${text}" is none of ${choices.join(', ')}`);
    return choice;
  }

  texts(name: string): string[] {
    return this.items(name).flatMap((node) => {
      if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')) return [String(node.value)];
      this.report(node, 'must be a list of texts', name);
      return [];
    });
  }

  /** One text, or a list of them. */
  textOrTexts(name: string): string[] {
    return isScalar(this.child(name)) ? [this.text(name) ?? ''].filter((text) => text !== '') : this.texts(name);
  }

  numbers(name: string): number[] {
    return this.items(name).flatMap((node) => {
      if (isScalar(node) && typeof node.value === 'number') return [node.value];
      this.report(node, 'must be a list of numbers', name);
      return [];
    });
  }

  map(name: string, required = false): Fields | undefined {
    const node = this.child(name, required);
    return node === undefined ? undefined : new Fields(this.reader, node, this.pathTo(name));
  }

  list(name: string, required = false): Fields[] {
    return this.items(name, required).map((node, index) => new Fields(this.reader, node, `${this.pathTo(name)}[${index}]`));
  }

  private items(name: string, required = false): Node[] {
    const node = this.child(name, required);
    if (node === undefined) return [];
    if (isSeq(node)) return node.items as Node[];
    this.report(node, 'must be a list', name);
    return [];
  }

  private child(name: string, required = false): Node | undefined {
    const pair = this.pairs().find((candidate) => nameOf(candidate) === name);
    const node = (pair?.value ?? undefined) as Node | undefined;
    if (required && node === undefined) this.report(this.node, 'is missing', name);
    return node;
  }

  private pairs(): readonly Pair[] {
    return isMap(this.node) ? this.node.items : [];
  }

  private report(node: unknown, reason: string, name?: string, severity: 'error' | 'warning' = 'error'): void {
    const range = (node as Node | undefined)?.range ?? this.node?.range;
    const path = name === undefined ? this.path : this.pathTo(name);
    this.reader.add(range?.[0] ?? 0, 'vocabulary-field', `${path === '' ? 'the file' : path} ${reason}`, severity);
  }

  private pathTo(name: string): string {
    return this.path === '' ? name : `${this.path}.${name}`;
  }
}

function nameOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

import { plainDataItem, type Resolution, type Subject } from '../domain';
import type { Along, Edges, Ride } from './along';
import { claimList, OWNERS } from './claim-list';
import { Values } from './conditions';
import type { Parameters, Row } from './driver';
import { EDGES, whatItLeadsTo, type Edge } from './edges';
import { cutOf, type Cut } from './paging';
import { shapeOf, WHOLE, type Column, type Label, type Shape } from './shapes';
import { parseJson } from './slots';
import { isStoreError } from './store-error';

/** The pieces of a statement by which edges ride along with its rows, and how they are taken off. */
export interface Riding {
  /** Pages of each row, cut where they are, "CALL { ... }": to stand behind the last MATCH. */
  readonly calls: string;
  /** ", [...] AS its_source": columns beside the row's own. */
  readonly columns: string;
  readonly parameters: Parameters;
  /** Reads a row of the statement, and hands over what came with it. */
  reading<Value>(read: (row: Row) => Value): (row: Row) => Value;
}

/** One ride: what it adds to the statement, and what becomes of it. */
interface Part {
  readonly call?: string;
  readonly columns: readonly string[];
  take(row: Row, of: unknown): void;
}

/** Many rows may lead to one of these, which comes once for each of them: so no longer text than this rides. */
const SHARED: ReadonlySet<Label> = new Set<Label>(['Document', 'Conflict']);
const LONGEST = 4000;

/** What rides along with rows of a label that the statement calls by this variable. */
export function ridingWith(label: Label, variable: string, along: Along | undefined): Riding {
  const building = new Building(along);
  const parts = building.parts(label, `(${variable})`, 'its', along?.rides ?? []);
  return {
    calls: callsOf(parts),
    columns: columnsOf(parts),
    parameters: building.values.parameters,
    reading: (read) => taking(parts, read),
  };
}

function callsOf(parts: readonly Part[]): string {
  return parts.map(({ call = '' }) => call).join('');
}

function columnsOf(parts: readonly Part[]): string {
  return parts
    .flatMap(({ columns }) => columns)
    .map((column) => `, ${column}`)
    .join('');
}

function taking<Value>(parts: readonly Part[], read: (row: Row) => Value): (row: Row) => Value {
  if (parts.length === 0) return read;
  return (row) => {
    const value = read(row);
    for (const part of parts) part.take(row, value);
    return value;
  };
}

/** The rides of one statement: they share its parameters, and what was parsed for one of them. */
class Building {
  readonly values = new Values('its');
  private readonly known = new Map<unknown, unknown>();
  private pages = 0;

  constructor(private readonly along: Along | undefined) {}

  /** `from`: the pattern that leads to the row; `name`: what its columns begin with. */
  parts(label: Label, from: string, name: string, rides: readonly Ride[]): Part[] {
    return rides.flatMap((ride) => {
      if (ride.edge === 'claimPage') return this.claimPage(label, from, ride) ?? [];
      if (ride.edge === 'plainVerdicts') return label === 'Subject' ? [this.plainVerdicts(from, name, ride)] : [];
      const edge = EDGES[label][ride.edge] as Edge<unknown> | undefined;
      return edge === undefined || isWayBack(from, edge.hop)
        ? []
        : [this.rows({ asked: ride.edge, rides: ride.rides ?? [] }, edge, from, `${name}_${ride.edge}`)];
    });
  }

  /** The rows that an edge leads to and, where that is one, what rides along with it. */
  private rows(
    { asked, rides }: { readonly asked: keyof Edges; readonly rides: readonly Ride[] },
    edge: Edge<unknown>,
    from: string,
    name: string,
  ): Part {
    const { hop, to, keyOf } = edge;
    const shape = shapeOf(to, this.along?.members);
    const beyond = edge.leadsTo === 'conflicts' ? [] : this.parts(to, `${from}${hop}(:${to})`, name, rides);
    const take = (row: Row, of: unknown): void => {
      const found = (row[name] as unknown[][]).map((values) => this.read(shape, values));
      const whole = found.includes(undefined) ? undefined : whatItLeadsTo(edge, found);
      if (whole !== undefined) this.along?.take(asked, keyOf(of) as never, whole.row as never);
      if (found[0] !== undefined) for (const part of beyond) part.take(row, found[0]);
    };
    const mayBeLong = SHARED.has(to) && shape === WHOLE[to];
    const columns = shape.columns.map(({ of }) => (mayBeLong ? unlessLong(of('n')) : of('n')));
    const expression = `[${from}${hop}(n:${to}) | [${columns.join(', ')}]]`;
    return { call: callsOf(beyond), columns: [`${expression} AS ${name}`, ...beyond.flatMap((part) => part.columns)], take };
  }

  /** Undefined for what was too long to ride. Many rows lead to few documents and sources: each is read once. */
  private read({ columns, read }: Shape<unknown>, values: readonly unknown[]): unknown {
    const [identity] = values;
    if (identity === null) return undefined;
    const known = this.known.get(identity) ?? read(rowOf(namesOf(columns), values));
    this.known.set(identity, known);
    return known;
  }

  /**
   * A page of each owner's claims, with what rides along with them: where the owners are the rows themselves, since others
   * have the same few again and again. A cursor that is none is told by whoever asks for the page itself.
   */
  private claimPage(label: Label, from: string, { page = { first: 0 }, property, rides = [] }: Ride): [Part] | undefined {
    const owner = (['subject', 'document', 'source'] as const).find((kind) => OWNERS[kind].label === label);
    const name = `its_claims${String(this.pages++)}`;
    const cut = owner && cutIfKnown(() => cutOf(claimList, page, [], `${name}_`));
    const { variable, isAtHand } = startOf(from);
    if (owner === undefined || cut === undefined || !isAtHand) return undefined;
    const parts = this.parts('Claim', '(c)', 'its', rides);
    const shape = shapeOf('Claim', this.along?.members);
    const columns = [...namesOf(shape.columns), ...cut.keys, ...parts.flatMap((part) => part.columns.map(nameOf))];
    const own = shape.columns.map(({ name, of }) => `${of('c')} AS ${name}`);
    const readClaim = taking(parts, shape.read);
    const told = { kind: owner, ...(property === undefined ? {} : { property }) };
    Object.assign(this.values.parameters, cut.parameters);
    return [
      {
        call: `
  CALL {
    WITH ${variable}
    MATCH ${from}${OWNERS[owner].hop}(c:Claim)
    WHERE c.current${cut.beyond}${property === undefined ? '' : ` AND c.property = ${this.values.name(property)}`}
    WITH c${cut.columns}
    ${cut.order}${callsOf(parts)}
    WITH ${[...own, ...cut.keys].join(', ')}${columnsOf(parts)}
    RETURN collect([${columns.join(', ')}]) AS ${name}
  }`,
        columns: [name],
        take: (row, of) => {
          const rows = (row[name] as unknown[][]).map((values) => rowOf(columns, values));
          this.along?.take('claimPage', { id: (of as { id: string }).id, owner: told, page }, cut.paged(rows, readClaim));
        },
      },
    ];
  }

  /** The verdicts on a subject's slots without separators, and that others of the properties have no claims at all. */
  private plainVerdicts(from: string, name: string, { properties = [] }: Ride): Part {
    const { variable, isAtHand } = startOf(from);
    const subject = isAtHand ? variable : 'whose';
    const way = isAtHand ? '' : `\n    MATCH ${from.replace(/\(:Subject\)$/, '(whose:Subject)')}`;
    const slots = `${name}_plainSlots`;
    return {
      call: `
  CALL {
    WITH ${variable}${way}
    MATCH (${subject})<-[:OF]-(slot:DataItem)
    WHERE slot.separators = '{}' AND slot.property IN ${this.values.name(properties)}
    WITH slot.property AS property, slot.claims > 0 AS isFilled, [(slot)<-[:OF]-(n:Resolution) | n.json] AS verdicts
    RETURN collect([property, isFilled, verdicts]) AS ${slots}
  }`,
      columns: [slots],
      take: (row, of) => {
        const found = new Map((row[slots] as SlotFound[]).map(([property, ...slot]) => [property, slot]));
        for (const property of properties) {
          const [isFilled, [json] = []] = found.get(property) ?? [false];
          const { id } = plainDataItem((of as Subject).id, property);
          this.along?.take('resolutionOfDataItem', id, json === undefined ? undefined : parseJson<Resolution>({ json }));
          if (!isFilled) this.along?.take('claimsOfDataItem', id, []);
        }
      },
    };
  }
}

type SlotFound = readonly [property: string, isFilled: boolean, verdicts: readonly string[]];

/** Where a pattern starts, a variable of the statement, and whether it ends there too. What leads on from its end is a MATCH of its own: one takes no relationship twice. */
function startOf(from: string): { readonly variable: string; readonly isAtHand: boolean } {
  const variable = from.slice(1, from.indexOf(')'));
  return { variable, isAtHand: from === `(${variable})` };
}

function namesOf(columns: readonly Column[]): string[] {
  return columns.map(({ name }) => name);
}

/** Values that came as a list, by the names of what they are. */
function rowOf(names: readonly string[], values: readonly unknown[]): Row {
  const row: Record<string, unknown> = {};
  for (const [place, name] of names.entries()) row[name] = values[place];
  return row;
}

/** A pattern takes no relationship twice: it would not find again what it came from. */
function isWayBack(from: string, hop: string): boolean {
  const came = /-\[:(\w+)\]->\(:\w+\)$/.exec(from)?.[1];
  const cameBack = /<-\[:(\w+)\]-\(:\w+\)$/.exec(from)?.[1];
  return (
    (came !== undefined && hop.startsWith(`<-[:${came}]-`)) || (cameBack !== undefined && hop.startsWith(`-[:${cameBack}]->`))
  );
}

function unlessLong(text: string): string {
  return `CASE WHEN size(${text}) <= ${String(LONGEST)} THEN ${text} END`;
}

/** What "[...] AS name" is called by. */
function nameOf(column: string): string {
  return column.slice(column.lastIndexOf(' ') + 1);
}

function cutIfKnown(cut: () => Cut): Cut | undefined {
  try {
    return cut();
  } catch (error) {
    if (isStoreError(error)) return undefined;
    throw error;
  }
}

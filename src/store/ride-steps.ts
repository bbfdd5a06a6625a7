import { plainDataItem, type Resolution, type Subject } from '../domain';
import type { Along, Edges, Ride } from './along';
import { claimList, OWNERS } from './claim-list';
import { Values } from './conditions';
import type { Parameters } from './driver';
import { EDGES, whatItLeadsTo, type Edge } from './edges';
import { cutOf, type Cut } from './paging';
import { shapeOf, WHOLE, type Label, type Members, type Shape } from './shapes';
import { parseJson } from './slots';
import { isStoreError } from './store-error';

/** What rides along with the rows of a statement: the same for all statements of the same rides. */
export interface RideSteps {
  readonly steps: readonly Step[];
  readonly calls: string;
  readonly columns: string;
  readonly parameters: Parameters;
}

/** One column that rides along, what it adds to the statement, and what becomes of its cells. */
export interface Step {
  readonly call?: string;
  readonly name: string;
  /** What the column is called by, where that is not its name alone. */
  readonly expression?: string;
  /** The place of the step to whose row this one belongs; undefined for the row of the statement. */
  from?: number;
  /** Hands over what is in the cell; answers the first row there, which further steps may belong to. */
  take(cell: unknown, of: unknown, taking: Taking): unknown;
}

/** Of one statement that is run: who is told, and what was read already. */
export interface Taking {
  readonly along: Pick<Along, 'take'>;
  readonly known: Map<unknown, unknown>;
}

/** Takes the cells of one row, which stand in the order of the steps from a place on. */
export function takeAll(steps: readonly Step[], cells: readonly unknown[], start: number, row: unknown, taking: Taking): void {
  const found: unknown[] = [];
  for (let place = 0; place < steps.length; place += 1) {
    const step = steps[place] as Step;
    const of = step.from === undefined ? row : found[step.from];
    found.push(of === undefined ? undefined : step.take(cells[start + place], of, taking));
  }
}

export function rideSteps(label: Label, variable: string, rides: readonly Ride[], members: Members | undefined): RideSteps {
  const building = new Building(members);
  const steps = building.steps(label, `(${variable})`, 'its', rides);
  return { steps, calls: callsOf(steps), columns: columnsOf(steps), parameters: building.values.parameters };
}

function callsOf(steps: readonly Step[]): string {
  return steps.map(({ call = '' }) => call).join('');
}

function columnsOf(steps: readonly Step[]): string {
  return steps.map(({ name, expression }) => `, ${expression === undefined ? name : `${expression} AS ${name}`}`).join('');
}

/** Many rows may lead to one of these, which comes once for each of them: so no longer text than this rides. */
const SHARED: ReadonlySet<Label> = new Set<Label>(['Document', 'Conflict']);
const LONGEST = 4000;

/** The rides of one statement: they share its parameters. */
class Building {
  readonly values = new Values('its');
  private pages = 0;

  constructor(private readonly members: Members | undefined) {}

  /** `from`: the pattern that leads to the row; `name`: what its columns begin with. */
  steps(label: Label, from: string, name: string, rides: readonly Ride[]): Step[] {
    const all: Step[] = [];
    for (const ride of rides) {
      const start = all.length;
      for (const step of this.ride(label, from, name, ride)) {
        if (step.from !== undefined) step.from += start;
        all.push(step);
      }
    }
    return all;
  }

  private ride(label: Label, from: string, name: string, ride: Ride): Step[] {
    if (ride.edge === 'claimPage') return this.claimPage(label, from, ride);
    if (ride.edge === 'plainVerdicts') return label === 'Subject' ? [this.plainVerdicts(from, name, ride)] : [];
    const edge = EDGES[label][ride.edge] as Edge<unknown> | undefined;
    if (edge === undefined || isWayBack(from, edge.hop)) return [];
    return this.rows({ asked: ride.edge, rides: ride.rides ?? [] }, edge, from, `${name}_${ride.edge}`);
  }

  /** The rows that an edge leads to and, where that is one, what rides along with it. */
  private rows(
    { asked, rides }: { readonly asked: keyof Edges; readonly rides: readonly Ride[] },
    edge: Edge<unknown>,
    from: string,
    name: string,
  ): Step[] {
    const { hop, to, keyOf } = edge;
    const shape = shapeOf(to, this.members);
    const beyond = edge.leadsTo === 'conflicts' ? [] : this.steps(to, `${from}${hop}(:${to})`, name, rides);
    for (const step of beyond) step.from = step.from === undefined ? 0 : step.from + 1;
    const mayBeLong = SHARED.has(to) && shape === WHOLE[to];
    const columns = shape.columns.map(({ of }) => (mayBeLong ? unlessLong(of('n')) : of('n')));
    return [
      {
        name,
        expression: `[${from}${hop}(n:${to}) | [${columns.join(', ')}]]`,
        take(cell, of, { along, known }) {
          const found = (cell as unknown[][]).map((values) => readOnce(shape, values, known));
          const whole = found.includes(undefined) ? undefined : whatItLeadsTo(edge, found);
          if (whole !== undefined) along.take(asked, keyOf(of) as never, whole.row as never);
          return found[0];
        },
      },
      ...beyond,
    ];
  }

  /**
   * A page of each owner's claims, with what rides along with them: where the owners are the rows themselves, since others
   * have the same few again and again. A cursor that is none is told by whoever asks for the page itself.
   */
  private claimPage(label: Label, from: string, { page = { first: 0 }, property, rides = [] }: Ride): Step[] {
    const owner = (['subject', 'document', 'source'] as const).find((kind) => OWNERS[kind].label === label);
    const name = `its_claims${String(this.pages++)}`;
    const cut = owner && cutIfKnown(() => cutOf(claimList, page, [], `${name}_`));
    const { variable, isAtHand } = startOf(from);
    if (owner === undefined || cut === undefined || !isAtHand) return [];
    const steps = this.steps('Claim', '(c)', 'its', rides);
    const shape = shapeOf('Claim', this.members);
    const own = shape.columns.map(({ of }) => of('c'));
    const keys = cut.keys.filter((_key, place) => !own.includes(cut.expressions[place] as string));
    const columns = [...shape.columns.map((column) => column.name), ...keys, ...steps.map((step) => step.name)];
    const placeOfKey = cut.keys.map((key, place) => columns.indexOf(keys.includes(key) ? key : nameOfColumn(shape, cut, place)));
    const start = columns.length - steps.length;
    const told = { kind: owner, ...(property === undefined ? {} : { property }) };
    Object.assign(this.values.parameters, cut.parameters);
    return [
      {
        name,
        call: `
  CALL {
    WITH ${variable}
    MATCH ${from}${OWNERS[owner].hop}(c:Claim)
    WHERE c.current${cut.beyond}${property === undefined ? '' : ` AND c.property = ${this.values.name(property)}`}
    WITH c${cut.columns}
    ${cut.order}${callsOf(steps)}
    WITH ${[...shape.columns.map((column) => `${column.of('c')} AS ${column.name}`), ...keys].join(', ')}${columnsOf(steps)}
    RETURN collect([${columns.join(', ')}]) AS ${name}
  }`,
        take(cell, of, taking) {
          const read = (values: readonly unknown[]) => {
            const claim = shape.readList(values);
            takeAll(steps, values, start, claim, taking);
            return claim;
          };
          const paged = cut.pagedBy(cell as unknown[][], read, (values) => placeOfKey.map((place) => values[place] as string));
          taking.along.take('claimPage', { id: (of as { id: string }).id, owner: told, page }, paged);
        },
      },
    ];
  }

  /** The verdicts on a subject's slots without separators, and that others of the properties have no claims at all. */
  private plainVerdicts(from: string, name: string, { properties = [] }: Ride): Step {
    const { variable, isAtHand } = startOf(from);
    const subject = isAtHand ? variable : 'whose';
    const way = isAtHand ? '' : `\n    MATCH ${from.replace(/\(:Subject\)$/, '(whose:Subject)')}`;
    const slots = `${name}_plainSlots`;
    return {
      name: slots,
      call: `
  CALL {
    WITH ${variable}${way}
    MATCH (${subject})<-[:OF]-(slot:DataItem)
    WHERE slot.separators = '{}' AND slot.property IN ${this.values.name(properties)}
    WITH slot.property AS property, slot.claims > 0 AS isFilled, [(slot)<-[:OF]-(n:Resolution) | n.json] AS verdicts
    RETURN collect([property, isFilled, verdicts]) AS ${slots}
  }`,
      take(cell, of, { along }) {
        const found = new Map((cell as SlotFound[]).map(([property, ...slot]) => [property, slot]));
        for (const property of properties) {
          const [isFilled, [json] = []] = found.get(property) ?? [false];
          const { id } = plainDataItem((of as Subject).id, property);
          along.take('resolutionOfDataItem', id, json === undefined ? undefined : parseJson<Resolution>({ json }));
          if (!isFilled) along.take('claimsOfDataItem', id, []);
        }
      },
    };
  }
}

/** Undefined for what was too long to ride. Many rows lead to few documents and sources: each is read once a statement. */
function readOnce(shape: Shape<unknown>, values: readonly unknown[], known: Map<unknown, unknown>): unknown {
  const [identity] = values;
  if (identity === null) return undefined;
  const before = known.get(identity);
  if (before !== undefined) return before;
  const read = shape.readList(values);
  known.set(identity, read);
  return read;
}

/** A sort key that is a column of the row anyway is read once, as that. */
function nameOfColumn(shape: Shape<unknown>, cut: Cut, key: number): string {
  return shape.columns.find(({ of }) => of('c') === cut.expressions[key])?.name ?? '';
}

type SlotFound = readonly [property: string, isFilled: boolean, verdicts: readonly string[]];

/** Where a pattern starts, a variable of the statement, and whether it ends there too. What leads on from its end is a MATCH of its own: one takes no relationship twice. */
function startOf(from: string): { readonly variable: string; readonly isAtHand: boolean } {
  const variable = from.slice(1, from.indexOf(')'));
  return { variable, isAtHand: from === `(${variable})` };
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

function cutIfKnown(cut: () => Cut): Cut | undefined {
  try {
    return cut();
  } catch (error) {
    if (isStoreError(error)) return undefined;
    throw error;
  }
}

import { entityKey } from '../../domain';
import { contradictionOf, disownments } from '../disownment';
import type { Hearing } from '../hearing';
import type { Slot } from '../slot';
import type { Testimony } from '../testimony';
import type { ConflictRule, Finding, Telling } from './finding';
import { cut, documentInWords, reasonInWords, shortly } from './phrases';

/** A claim cites a source that says something else: by the document's own report of that reference, or by what the source itself published. */
export const attribution: ConflictRule = {
  name: 'attribution@1',
  concerns: () => true,
  find(slot, _division, hearing) {
    if (!slot.isCiting || !isReported(slot, hearing)) return NONE;
    const citing = citingIn(slot);
    return [
      ...citing.flatMap((testimony) => misquoted(testimony, slot, hearing)),
      ...citing.flatMap((testimony) => contradictedBySource(testimony, slot, hearing)),
      ...misnamed(citing, slot, hearing),
    ];
  },
};

const NONE: readonly never[] = [];

function citingIn({ testimonies }: Slot): readonly Testimony[] {
  return testimonies.filter(({ claim }) => claim.cites.length > 0);
}

/** Whether what a cited work says is known at all, from its entry in a list of references or from the work itself: it seldom is. */
function isReported(slot: Slot, hearing: Hearing): boolean {
  if (slot.inEntries.length > 0 || slot.item.versus.length === 1) return true;
  for (const { claim } of slot.testimonies) {
    for (const cited of claim.cites) if (hearing.publishes(hearing.rulings.originOf(cited))) return true;
  }
  return false;
}

/** Whether a work that it cites says otherwise, by the document's own report or by the work itself. */
export function isMisquoted(testimony: Testimony, slot: Slot, hearing: Hearing): boolean {
  return misquoted(testimony, slot, hearing).length > 0 || disownments(testimony, slot, hearing).length > 0;
}

function misquoted(testimony: Testimony, slot: Slot, hearing: Hearing): readonly Finding[] {
  if (slot.inEntries.length === 0) return NONE;
  return citedOutsideEntries(testimony).flatMap((label): Finding[] => {
    const reports = reportsOf(label, testimony, slot);
    const contradiction = contradictionOf(testimony, reports, slot);
    const first = reports[0];
    if (first === undefined || contradiction === undefined) return [];
    const source = sourceInstead(label, testimony, slot);
    const { sides, spread } = contradiction;
    return [
      {
        kind: 'ATTRIBUTION',
        rule: 'attribution@1',
        severity: 'hard',
        sides: source === undefined ? sides : [...sides].reverse(),
        spread,
        firstIsPreferred: source !== undefined,
        tell: () => ({
          reason: reasonInWords(
            `${documentInWords(testimony, hearing)} cites ${titleOf(label, testimony)} for ${shortly(testimony.reading)}, ` +
              `but its own entry for that work says ${shortly(first.reading)}`,
            source === undefined
              ? undefined
              : `it is the entry of ${titleOf(source, testimony, 24)} that has ${shortly(testimony.reading)}`,
          ),
        }),
      },
    ];
  });
}

/** The reference, other than the one cited, in whose entry the same figure stands: the figure is sound, and only the citation is wrong. */
function sourceInstead(label: string, testimony: Testimony, slot: Slot): string | undefined {
  for (const { claim, voice, reading } of slot.of(testimony.claim.document)) {
    const entry = claim.evidence.flatMap((evidence) => voice.entryOf(evidence)?.label ?? []).find((other) => other !== label);
    if (entry === undefined) continue;
    if (slot.compare(reading, testimony.reading).bearing === 'agree') return entry;
  }
  return undefined;
}

/** The cited source speaks in the graph itself. Where true values change, the claim may be a stale copy of what the source once said. */
function contradictedBySource(testimony: Testimony, slot: Slot, hearing: Hearing): Finding[] {
  return disownments(testimony, slot, hearing).map(({ source, first, sides, spread }): Finding => ({
    kind: 'ATTRIBUTION',
    rule: 'attribution-source@1',
    severity: 'hard',
    sides,
    spread,
    firstIsPreferred: true,
    tell: () => contradictionInWords(testimony, first, hearing.sourceName(source), slot, hearing),
  }));
}

function contradictionInWords(citing: Testimony, said: Testimony, source: string, slot: Slot, hearing: Hearing): Telling {
  const named = cut(source, 48);
  const words =
    `${documentInWords(citing, hearing)} cites ${named} for ${shortly(citing.reading)}, but ${named} itself says ` +
    shortly(said.reading);
  if (!slot.property.changes) return { reason: reasonInWords(words) };
  return {
    reason: reasonInWords(`${words}; it may be a stale copy`),
    dissolvedBy: { qualifier: 'as_of', reason: 'the copy does not say when it was made' },
  };
}

/** The same about who is compared with: cited for GPT-4 Turbo, while the reference speaks of GPT-4. Soft, as both may be true. */
function misnamed(citing: readonly Testimony[], slot: Slot, hearing: Hearing): readonly Finding[] {
  if (slot.item.versus.length !== 1) return NONE;
  const all = hearing.slotsOf(slot.item.subject, slot.item.property);
  const namesakes = all.filter((other) => other !== slot && isNamesake(other, slot));
  if (namesakes.length === 0) return NONE;
  return citing.flatMap((testimony) =>
    citedOutsideEntries(testimony).flatMap((label): Finding[] => {
      if (reportsOf(label, testimony, slot).length > 0) return [];
      const reports = namesakes.flatMap((namesake) => reportsOf(label, testimony, namesake));
      const first = reports[0];
      if (first === undefined) return [];
      return [
        {
          kind: 'ATTRIBUTION',
          rule: 'attribution-name@1',
          severity: 'soft',
          sides: [
            { snak: first.claim.snak, testimonies: reports },
            { snak: testimony.claim.snak, testimonies: [testimony] },
          ],
          firstIsPreferred: true,
          spread: 0.3,
          tell: () => ({ reason: misnamingInWords(label, testimony, first, hearing) }),
        },
      ];
    }),
  );
}

function misnamingInWords(label: string, citing: Testimony, report: Testimony, hearing: Hearing): string {
  const [named, reported] = [citing, report].map(({ claim }) => [claim.qualifiers['versus'] ?? ''].flat().join(' and ')) as [
    string,
    string,
  ];
  return reasonInWords(
    `${documentInWords(citing, hearing)} cites ${titleOf(label, citing)} for a comparison with ${named}, ` +
      `but its own entry for that work compares with ${reported}`,
  );
}

/** Labels cited for it in the running text; what stands in a reference's own entry is a report, not a citation. */
function citedOutsideEntries({ claim, voice }: Testimony): string[] {
  const labels = claim.evidence
    .filter((evidence) => evidence.cites.length > 0 && voice.entryOf(evidence) === undefined)
    .flatMap((evidence) => evidence.cites);
  return [...new Set(labels)].sort();
}

function reportsOf(label: string, testimony: Testimony, slot: Slot): Testimony[] {
  if (slot.inEntries.length === 0) return [];
  return slot
    .of(testimony.claim.document)
    .filter(({ claim, voice }) => claim.evidence.some((evidence) => voice.entryOf(evidence)?.label === label));
}

/** A slot that differs only in whom it compares with, and there only by a suffix: GPT-4 and GPT-4 Turbo. */
function isNamesake(other: Slot, slot: Slot): boolean {
  const [one, two] = [slot, other].map(({ item }) => {
    const { versus, ...rest } = item.separators;
    return {
      versus: entityKey([versus ?? ''].flat().join(' ')),
      rest: JSON.stringify(Object.entries(rest).sort()).toLowerCase(),
    };
  }) as [{ versus: string; rest: string }, { versus: string; rest: string }];
  return (
    one.rest === two.rest &&
    one.versus !== two.versus &&
    (one.versus.startsWith(`${two.versus}-`) || two.versus.startsWith(`${one.versus}-`))
  );
}

/** With its label: [5] "Speed page". */
function titleOf(label: string, { document }: Testimony, longest = 40): string {
  const title = (document?.references ?? []).find((reference) => reference.label === label)?.title;
  return title === undefined ? `[${label}]` : `[${label}] "${cut(title, longest)}"`;
}

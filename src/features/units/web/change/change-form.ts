import type { z } from 'zod';
import { newId } from '../../../../platform/shared/id.ts';
import type { ChangeKind, PlacedUnit, unitsContract } from '../../contract.ts';
import { shortNameOf } from '../../rules/short-name.ts';

type SentChange = z.input<typeof unitsContract.endpoints.makeChange.input>;
type SentAct = SentChange['change']['act'];

/** What is typed of a unit's names; aliases one per line. */
export interface NamesForm {
  name: string;
  shortName: string;
  typeCode: string;
  officialCode: string;
  aliases: string;
}

/** A new unit with the id under which it will be founded, or an existing one. */
export interface TargetForm {
  as: 'new' | 'existing';
  newUnitId: string;
  existingId: string;
  parentId: string;
  names: NamesForm;
}

/** All that the dialog holds. One form for every kind of change, so that switching the kind loses nothing. */
export interface ChangeForm {
  /** The change's own id: the same form sent twice is one change. */
  id: string;
  kind: ChangeKind;
  effectiveOn: string;
  document: string;
  unitId: string;
  unitIds: string[];
  parentId: string;
  names: NamesForm;
  into: TargetForm;
  keeps: boolean;
  parts: TargetForm[];
  /** Child → index of the part it goes to; absent: undecided, or stays. */
  childPart: Readonly<Record<string, number>>;
}

const noNames: NamesForm = { name: '', shortName: '', typeCode: '', officialCode: '', aliases: '' };

export const newTarget = (like?: PlacedUnit): TargetForm => ({
  as: 'new',
  newUnitId: newId(),
  existingId: '',
  parentId: like?.parentId ?? '',
  names: { ...noNames, typeCode: like?.typeCode ?? '' },
});

export function startForm(unit: PlacedUnit | undefined, effectiveOn: string): ChangeForm {
  return {
    id: newId(),
    kind: 'merge',
    effectiveOn,
    document: '',
    unitId: unit?.unitId ?? '',
    unitIds: unit ? [unit.unitId] : [],
    parentId: '',
    names: noNames,
    into: newTarget(unit),
    keeps: false,
    parts: [newTarget(unit), newTarget(unit)],
    childPart: {},
  };
}

/** The form begun again for another unit: what was chosen for the old one does not fit. */
export function withUnit(form: ChangeForm, unit: PlacedUnit | undefined): ChangeForm {
  const { id, kind, effectiveOn, document } = form;
  const names = unit && kind === 'rename' ? namesOf(unit) : form.names;
  return { ...startForm(unit, effectiveOn), id, kind, document, names };
}

export const namesOf = (unit: PlacedUnit): NamesForm => ({
  name: unit.name,
  shortName: unit.shortName,
  typeCode: unit.typeCode,
  officialCode: unit.officialCode ?? '',
  aliases: unit.aliases.join('\n'),
});

function sentNames(names: NamesForm) {
  const name = names.name.trim();
  return {
    name,
    shortName: names.shortName.trim() || shortNameOf(name),
    typeCode: names.typeCode,
    officialCode: names.officialCode.trim() || null,
    aliases: names.aliases
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}

const sentTarget = (target: TargetForm) =>
  target.as === 'existing'
    ? { as: 'existing' as const, unitId: target.existingId }
    : { as: 'new' as const, unitId: target.newUnitId, parentId: target.parentId, ...sentNames(target.names) };

function actOf(form: ChangeForm): SentAct {
  const { unitId, unitIds, parentId } = form;
  switch (form.kind) {
    case 'create':
      return { kind: 'create', unitId: form.into.newUnitId, parentId, ...sentNames(form.names) };
    case 'rename':
      return { kind: 'rename', unitId, ...sentNames(form.names) };
    case 'merge':
      return { kind: 'merge', unitIds, into: sentTarget(form.into) };
    case 'split': {
      const childrenOf = (part: number) =>
        Object.keys(form.childPart).filter((childId) => form.childPart[childId] === part);
      const parts = form.parts.map((part, index) => ({ to: sentTarget(part), children: childrenOf(index) }));
      return { kind: 'split', unitId, keeps: form.keeps, parts };
    }
    case 're-parent':
      return { kind: 're-parent', unitIds, parentId };
    case 'end':
      return { kind: 'end', unitId };
  }
}

/** What the form sends. Field problems come back under these paths; `fieldPath` makes them the form's. */
export const sentChange = (form: ChangeForm, treeVersion: number): SentChange => ({
  id: form.id,
  treeVersion,
  document: form.document,
  change: { effectiveOn: form.effectiveOn, act: actOf(form) },
});

/** `change.act.into.name` and, from the rules, `into.name` are the same field. */
export const fieldPath = (path: string): string => path.replace(/^change\.(act\.)?/, '');

/** Units that could be merged with, or take over from, a unit: of its kind and level; hamlets only of the same commune. */
export const alike = (units: readonly PlacedUnit[], unit: PlacedUnit): PlacedUnit[] =>
  units.filter(
    (other) =>
      other.kind === unit.kind &&
      other.level === unit.level &&
      (unit.kind === 'authority' || other.parentId === unit.parentId),
  );

/** Authorities under which a unit of this kind and level may stand. */
export const fittingParents = (
  units: readonly PlacedUnit[],
  like: Pick<PlacedUnit, 'kind' | 'level'>,
): PlacedUnit[] =>
  units.filter(
    (other) =>
      other.kind === 'authority' &&
      (like.kind === 'authority'
        ? other.level < like.level
        : like.kind !== 'hamlet' || other.level === like.level - 1),
  );

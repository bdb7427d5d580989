import { z } from 'zod';
import { command, query, room } from '../../platform/shared/endpoint.ts';
import { Id, Instant, PlainDateText, Text, Version } from '../../platform/shared/schemas.ts';
import { unitPermissions } from './permissions.ts';

export const unitKinds = ['authority', 'office', 'organisation', 'hamlet'] as const;
/** authority: Ủy ban nhân dân; office: cơ quan chuyên môn; organisation: đoàn thể, hội; hamlet: thôn, khu phố. */
export const UnitKind = z.enum(unitKinds);
export type UnitKind = z.output<typeof UnitKind>;

/** Columns of the table by which information on children is shared (`db/reference/sector-sharing.json`). */
export const unitSectors = [
  'health',
  'education',
  'justice',
  'police',
  'finance',
  'culture',
  'organisation',
] as const;
export const UnitSector = z.enum(unitSectors);
export type UnitSector = z.output<typeof UnitSector>;

export const changeKinds = ['create', 'rename', 'merge', 'split', 're-parent', 'end'] as const;
export const ChangeKind = z.enum(changeKinds);
export type ChangeKind = z.output<typeof ChangeKind>;

/** What a unit is called: the part of a version that people write. */
const UnitNames = z.object({
  name: Text(200),
  shortName: Text(80),
  typeCode: Text(40),
  /** Official administrative code (tỉnh 2, huyện 3, xã 5 digits); empty for offices and hamlets. */
  officialCode: z
    .string()
    .regex(/^\d{2,10}$/)
    .nullable()
    .default(null),
  aliases: z.array(Text(200)).max(30).default([]),
});
export type UnitNames = z.output<typeof UnitNames>;

/** A unit that the change founds. The client makes the id. */
const NewUnit = UnitNames.extend({ unitId: Id, parentId: Id });

/** Where what ends goes on: a unit that the change founds, or one that exists. */
const Target = z.discriminatedUnion('as', [
  NewUnit.extend({ as: z.literal('new') }),
  z.object({ as: z.literal('existing'), unitId: Id }),
]);
export type Target = z.output<typeof Target>;

const unitIds = z.array(Id).min(1).max(500);

/** An act on the tree, as the deciding document words it. */
export const Act = z.discriminatedUnion('kind', [
  NewUnit.extend({ kind: z.literal('create') }),
  UnitNames.extend({ kind: z.literal('rename'), unitId: Id }),
  /** n → 1. `unitIds` names every unit that takes part, the surviving one included when `into` is one of them. */
  z.object({ kind: z.literal('merge'), unitIds, into: Target }),
  /** 1 → n. `children` of each part move to it. With `keeps` the unit lives on and keeps the children that no part names. */
  z.object({
    kind: z.literal('split'),
    unitId: Id,
    keeps: z.boolean(),
    parts: z
      .array(z.object({ to: Target, children: z.array(Id).max(500) }))
      .min(1)
      .max(30),
  }),
  z.object({ kind: z.literal('re-parent'), unitIds, parentId: Id }),
  z.object({ kind: z.literal('end'), unitId: Id }),
]);
export type Act = z.output<typeof Act>;

export const Change = z.object({ effectiveOn: PlainDateText, act: Act });
export type Change = z.output<typeof Change>;

/** One period of a unit's life: `validFrom` counts, `validTo` does not. */
export const UnitVersion = UnitNames.extend({
  unitId: Id,
  validFrom: PlainDateText,
  validTo: PlainDateText.nullable(),
  parentId: Id.nullable(),
});
export type UnitVersion = z.output<typeof UnitVersion>;

export const UnitType = z.object({
  code: z.string(),
  name: z.string(),
  kind: UnitKind,
  /** Place in the tree: 1 tỉnh, 2 huyện, 3 xã, 4 thôn. */
  level: z.number().int(),
  validFrom: PlainDateText,
  validTo: PlainDateText.nullable(),
});
export type UnitType = z.output<typeof UnitType>;

/** `partial`: only a part of the old unit went into the new one. */
export const Succession = z.object({
  effectiveOn: PlainDateText,
  fromUnitId: Id,
  toUnitId: Id,
  partial: z.boolean(),
});
export type Succession = z.output<typeof Succession>;

/** A unit as it stands on one date. */
export const PlacedUnit = UnitVersion.extend({
  kind: UnitKind,
  level: z.number().int(),
  typeName: z.string(),
});
export type PlacedUnit = z.output<typeof PlacedUnit>;

const Named = z.object({ unitId: Id, name: z.string() });

/** What a change does, in the names that the units bear around its date; kept with the change as it was confirmed. */
export const ChangePreview = z.object({
  ends: z.array(Named),
  begins: z.array(Named.extend({ parentName: z.string() })),
  renames: z.array(Named.extend({ newName: z.string() })),
  moves: z.array(Named.extend({ fromName: z.string(), toName: z.string() })),
  /** How many hamlets (thôn, khu phố) follow into another unit. */
  hamlets: z.number().int(),
  links: z.array(z.object({ fromName: z.string(), toName: z.string(), partial: z.boolean() })),
  /** Names that two units under the same parent would then share: allowed, but worth a look. */
  sameNames: z.array(z.string()),
});
export type ChangePreview = z.output<typeof ChangePreview>;

const RecordedChange = z.object({
  id: Id,
  kind: ChangeKind,
  effectiveOn: PlainDateText,
  document: z.string(),
  recordedAt: Instant,
  unitIds: z.array(Id),
  preview: ChangePreview,
});
export type RecordedChange = z.output<typeof RecordedChange>;

const Relative = Named.extend({ effectiveOn: PlainDateText, partial: z.boolean() });

const UnitCard = z.object({
  unitId: Id,
  treeVersion: z.number().int(),
  /** The unit today; null when it has ended or not begun. */
  now: PlacedUnit.nullable(),
  /** Of an office or organisation: by which column of the sharing table it is told of children; null: of none. */
  sector: UnitSector.nullable(),
  /** Today's ancestors, the nearest first. */
  ancestors: z.array(Named),
  versions: z.array(UnitVersion.extend({ typeName: z.string(), parentName: z.string().nullable() })),
  children: z.array(PlacedUnit),
  predecessors: z.array(Relative),
  successors: z.array(Relative),
});
export type UnitCard = z.output<typeof UnitCard>;

export const unitProblems = [
  'units.not-in-force',
  'units.later-change-exists',
  'units.merged-with-itself',
  'units.fewer-than-two',
  'units.target-not-among',
  'units.kind-mismatch',
  'units.parent-unfit',
  'units.parent-cycle',
  'units.code-taken',
  'units.type-not-in-force',
  'units.has-children',
  'units.children-unassigned',
  'units.child-not-below',
  'units.root-stays',
  'units.first-day',
  'units.id-taken',
  'units.nothing-changes',
  'units.change-already-recorded',
  'units.no-office',
] as const;
export type UnitProblem = (typeof unitProblems)[number];

export const unitsContract = room('units', unitPermissions, {
  tree: query({
    path: '/api/units/tree',
    permission: 'unit.read',
    input: z.object({ on: PlainDateText.optional() }),
    answer: z.object({
      on: PlainDateText,
      treeVersion: z.number().int(),
      /** Depth first, in the order in which lists show them. */
      units: z.array(PlacedUnit),
      /** Types in force on that date. */
      types: z.array(UnitType),
    }),
    summary: 'Cây đơn vị tại một ngày (mặc định hôm nay)',
  }),
  search: query({
    path: '/api/units/search',
    permission: 'unit.read',
    input: z.object({ text: Text(100), on: PlainDateText.optional() }),
    answer: z.object({
      units: z.array(
        Named.extend({
          kind: UnitKind,
          typeName: z.string(),
          path: z.string(),
          validTo: PlainDateText.nullable(),
        }),
      ),
    }),
    summary: 'Tìm đơn vị theo tên hay cách viết khác, không cần dấu; cả đơn vị đã hết hiệu lực',
  }),
  changes: query({
    path: '/api/units/changes',
    permission: 'unit.read',
    input: z.object({ unitId: Id.optional(), page: z.coerce.number().int().min(1).max(1000).default(1) }),
    answer: z.object({ changes: z.array(RecordedChange), pages: z.number().int() }),
    summary: 'Lịch sử thay đổi đơn vị, mới nhất trước',
  }),
  previewChange: command({
    path: '/api/units/preview',
    permission: 'unit.change',
    input: z.object({ change: Change }),
    answer: z.object({
      treeVersion: z.number().int(),
      problems: z.array(
        z.object({ path: z.string(), code: z.enum(unitProblems), params: z.record(z.string(), z.string()) }),
      ),
      /** Null when a problem stands in the way. */
      preview: ChangePreview.nullable(),
    }),
    summary: 'Xem trước một thay đổi đơn vị: đơn vị nào hết, đơn vị nào lập, thôn nào chuyển; không ghi gì',
    remembered: false,
    audited: false,
  }),
  makeChange: command({
    path: '/api/units/change',
    permission: 'unit.change',
    input: z.object({
      id: Id,
      treeVersion: Version,
      /** The deciding document: number, date, who issued it. */
      document: Text(300),
      change: Change,
    }),
    answer: z.object({ changeId: Id, treeVersion: z.number().int(), preview: ChangePreview }),
    summary: 'Ghi một thay đổi đơn vị: lập, đổi tên, nhập, chia, chuyển trực thuộc, giải thể',
  }),
  setSector: command({
    path: '/api/units/:unitId/sector',
    permission: 'unit.change',
    input: z.object({ unitId: Id, treeVersion: Version, sector: UnitSector.nullable() }),
    answer: z.object({ treeVersion: z.number().int() }),
    summary: 'Ghi ngành của một cơ quan, đoàn thể',
  }),
  card: query({
    path: '/api/units/:unitId',
    permission: 'unit.read',
    input: z.object({ unitId: Id }),
    answer: UnitCard,
    summary: 'Một đơn vị: các thời kỳ, cấp trên, đơn vị trực thuộc, đơn vị trước và sau',
  }),
});

import { z } from 'zod';
import { command, query } from '../../../platform/shared/endpoint.ts';
import { Flag, Id, OptionalText, PlainDateText, Text } from '../../../platform/shared/schemas.ts';
import { tiers } from '../../../platform/shared/people-names/rank.ts';
import { CellFilter, SortBy, TickedIds } from './cells.ts';
import { birthPrecisions, ChildRow, childStates, sexes } from './child.ts';
import { circumstanceKinds } from './circumstances.ts';

/** Lists, counts and search. Names travel in bodies only, never in an address. */

export const listNames = ['all', ...circumstanceKinds, 'turning-16', 'ended'] as const;
export type ListName = (typeof listNames)[number];
export const sortKeys = ['name', 'birth-date', 'unit', 'changed'] as const;

/** The cleaning lists of 2022 (VB 2513/LĐTBXH-TTTT): no number, a wrong one, missing data, not checked by the police. */
export const lackings = ['personal-id', 'fitting-personal-id', 'required-fields', 'police-check'] as const;
export type Lacking = (typeof lackings)[number];

export const ListFilter = z.object({
  list: z.enum(listNames).default('all'),
  /** A commune or a hamlet; left out: all that the caller may see. */
  unitId: Id.optional(),
  /** A code of the list: HC04, an at-risk reason… */
  code: z.string().max(40).optional(),
  sex: z.enum(sexes).optional(),
  householdClass: z.string().max(40).optional(),
  schooling: z.string().max(40).optional(),
  presence: z.enum(['present', 'away']).optional(),
  birthRegistration: z.enum(['registered', 'not-registered', 'unknown']).optional(),
  bornFrom: PlainDateText.optional(),
  bornTo: PlainDateText.optional(),
  /** Only rows of one cleaning list. */
  lacking: z.enum(lackings).optional(),
  /** The state on that day; left out: today. */
  on: PlainDateText.optional(),
  /** What columns of the grid must hold; only in bodies, and only for today. */
  cells: z.array(CellFilter).max(30).optional(),
  /** Of these, only the ones that were ticked. */
  ids: TickedIds.optional(),
});
export type ListFilter = z.output<typeof ListFilter>;

const Measure = z.object({
  male: z.number().int(),
  female: z.number().int(),
  unknown: z.number().int(),
  total: z.number().int(),
});
export type SexCounts = z.output<typeof Measure>;

export const CountLine = z.object({
  unitId: Id,
  unitName: z.string(),
  /** Children under 16 living there on the day. */
  children: Measure,
  /** Distinct children with at least one confirmed membership of the 14 groups. */
  special: Measure,
  /** Distinct children in each of the other lists. */
  lists: z.record(z.string(), Measure),
  /** Memberships by group: a child in two groups counts in both. */
  groups: z.record(z.string(), Measure),
});
export type CountLine = z.output<typeof CountLine>;

export const SearchHit = z.object({
  childId: Id,
  fullName: z.string(),
  otherNames: z.array(z.string()),
  sex: z.enum(sexes),
  birthDate: PlainDateText,
  birthPrecision: z.enum(birthPrecisions),
  unitName: z.string(),
  communeName: z.string(),
  guardian: z.string(),
  state: z.enum(childStates),
  /** How it was found: by number, by name (see `tiers` of platform/shared/people-names/rank.ts), by a relative's name, by place. */
  tier: z.enum(['number', ...tiers, 'relative', 'place']),
  /** Which name was hit, when it is not the birth name. */
  via: z.string().nullable(),
});
export type SearchHit = z.output<typeof SearchHit>;

export const Likeness = z.object({
  childId: Id,
  fullName: z.string(),
  birthDate: PlainDateText,
  birthPrecision: z.enum(birthPrecisions),
  sex: z.enum(sexes),
  unitName: z.string(),
  guardian: z.string(),
  score: z.number(),
  reasons: z.array(z.object({ code: z.string(), points: z.number() })),
});

const ListPage = z.object({
  rows: z.array(ChildRow),
  /** Ask with it as `after`; null on the last page. */
  next: Id.nullable(),
  /** Fields that the caller may not see: their columns are not shown. */
  hidden: z.array(z.string()),
  /** May rows be changed here? */
  editable: z.boolean(),
});

export const listEndpoints = {
  listChildren: query({
    path: '/api/children',
    permission: 'child.read',
    audited: true,
    summary: 'Một trang của danh sách trẻ em, hoặc cả xã cho lưới',
    input: ListFilter.extend({
      sort: z.enum(sortKeys).default('name'),
      descending: Flag.default(false),
      /** The last child of the page before: an address holds no name. */
      after: Id.optional(),
      limit: z.coerce.number().int().min(1).max(6000).default(50),
    }),
    answer: ListPage,
  }),
  listPlaces: query({
    path: '/api/children/places',
    permission: 'child.read',
    summary: 'Nơi có trẻ em trong phạm vi của mình: xã và thôn; và các xã khác để báo chuyển đi',
    input: z.object({}),
    answer: z.object({
      communes: z.array(
        z.object({
          unitId: Id,
          name: z.string(),
          /** May the caller write children there? */
          own: z.boolean(),
          hamlets: z.array(z.object({ unitId: Id, name: z.string() })),
        }),
      ),
      /** Communes of the locality outside the caller's area: only their names. */
      others: z.array(z.object({ unitId: Id, name: z.string() })),
    }),
  }),
  countMatching: query({
    path: '/api/children/count',
    permission: 'child.read',
    summary: 'Có bao nhiêu trẻ em khớp bộ lọc (hỏi riêng, không đi kèm trang)',
    input: ListFilter,
    answer: z.object({ total: z.number().int() }),
  }),
  arrangeChildren: command({
    path: '/api/children/arranged',
    permission: 'child.read',
    remembered: false,
    summary: 'Một trang của lưới trẻ em: lọc và sắp xếp theo cột',
    input: z.object({
      filter: ListFilter,
      /** The first key decides, the next ones break ties; none: by given name, as offices do. */
      sort: z.array(SortBy).max(3),
      /** The last child of the page before. */
      after: Id.optional(),
      limit: z.number().int().min(1).max(1000).default(200),
    }),
    answer: ListPage,
  }),
  countArranged: command({
    path: '/api/children/arranged/count',
    permission: 'child.read',
    remembered: false,
    summary: 'Có bao nhiêu trẻ em khớp bộ lọc của lưới',
    input: z.object({ filter: ListFilter }),
    answer: z.object({ total: z.number().int() }),
  }),
  countChildren: query({
    path: '/api/children/figures',
    permission: 'child.count',
    summary: 'Số trẻ em theo xã hoặc thôn, giới tính, danh sách và nhóm, tại một ngày',
    input: z.object({
      on: PlainDateText.optional(),
      unitId: Id.optional(),
      by: z.enum(['commune', 'hamlet']).default('commune'),
    }),
    answer: z.object({
      on: PlainDateText,
      lines: z.array(CountLine),
      all: CountLine.omit({ unitId: true, unitName: true }),
    }),
  }),
  searchChildren: command({
    path: '/api/children/search',
    permission: 'child.read',
    remembered: false,
    summary: 'Tìm trẻ em như người ta gõ: không dấu, sai một chữ, kèm năm sinh, thôn, cha mẹ, số định danh',
    input: z.object({
      text: Text(200),
      unitId: Id.optional(),
      withEnded: z.boolean().default(false),
      limit: z.number().int().min(1).max(50).default(20),
    }),
    answer: z.object({
      hits: z.array(SearchHit),
      /** More than `limit` were found. */
      more: z.boolean(),
      /** How the text was read: shown above the hits. */
      readAs: z.object({
        name: z.string(),
        year: z.number().int().nullable(),
        unitName: z.string().nullable(),
        personalId: z.string().nullable(),
        relative: z.string().nullable(),
      }),
    }),
  }),
  findAlike: command({
    path: '/api/children/alike',
    permission: 'child.write',
    remembered: false,
    summary: 'Trẻ này có thể đã có: hồ sơ giống trong phạm vi của mình, trước khi ghi',
    input: z.object({
      fullName: Text(120),
      sex: z.enum(sexes),
      birthDate: PlainDateText,
      birthPrecision: z.enum(birthPrecisions),
      personalId: OptionalText(12),
      motherName: OptionalText(120),
      fatherName: OptionalText(120),
      unitId: Id,
    }),
    answer: z.object({ alike: z.array(Likeness) }),
  }),
};

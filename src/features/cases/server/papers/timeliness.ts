import type { Block, Cell, OfficialDocument } from '../../../../platform/server/documents/index.ts';
import { formatInstant, localDateOf, timeOf } from '../../../../platform/shared/instant.ts';
import {
  type HolidayCalendar,
  isCovered,
  nonWorkingDaysBetween,
} from '../../../../platform/shared/working-days.ts';
import type { Confidentiality, Ground } from '../../contract.ts';
import type { ClockRule } from '../../rules/clock-rules.ts';
import { type CaseClock, type ClockState, clockStateAt } from '../../rules/clocks.ts';
import {
  authorityOf,
  dayOf,
  issueDateOf,
  isOf,
  line,
  secrecyLine,
  section,
  text,
  type Told,
  whenOf,
} from './frame.ts';
import { actNames, grounds, roleNames } from './words.ts';

/** Proof of timeliness: every clock of a case with all that it was counted from, so that somebody else can count it again. */

export interface TimelinessFacts {
  code: string;
  commune: string;
  /** In whose name it is printed. */
  agency: { parent?: string; name: string };
  place: string;
  confidentiality: Confidentiality;
  /** Null where the reader may not know it. */
  ground: Ground | null;
  receivedAt: string;
  clocks: readonly CaseClock[];
  rules: readonly ClockRule[];
  calendar: HolidayCalendar;
  /** What only the team knows; undefined for those who oversee. */
  inside: { childName: string; worker: string; history: readonly Told[] } | undefined;
  printedAt: string;
  printedBy: string;
}

const ruleOf = ({ rules }: TimelinessFacts, { code, ruleFrom }: CaseClock): ClockRule | undefined =>
  rules.find((rule) => rule.code === code && rule.validFrom === ruleFrom);

/** "2 ngày 3 giờ 20 phút" */
export function spanText(from: string, to: string): string {
  const minutes = Math.max(1, Math.floor((timeOf(to) - timeOf(from)) / 60_000));
  const parts = [
    [Math.floor(minutes / 1440), 'ngày'],
    [Math.floor(minutes / 60) % 24, 'giờ'],
    [minutes % 60, 'phút'],
  ] as const;
  return parts.flatMap(([count, unit]) => (count > 0 ? [`${count} ${unit}`] : [])).join(' ');
}

function resultOf(clock: CaseClock, state: ClockState, now: string): string {
  switch (state) {
    case 'met':
      return 'Đúng hạn';
    case 'met-late':
      return `Trễ ${spanText(clock.dueAt, clock.endedAt ?? clock.dueAt)}`;
    case 'overdue':
      return `Quá hạn ${spanText(clock.dueAt, now)}, chưa xong`;
    case 'running':
      return 'Đang chạy, chưa đến hạn';
    case 'cancelled':
      return 'Không còn phải thực hiện';
    case 'superseded':
      return 'Đã tính lại, giữ làm dấu vết';
  }
}

/** An act by its own entry in the history; for those who oversee, by what the rule of the clock names. */
function actText(facts: TimelinessFacts, eventId: string, named: readonly string[]): string {
  const told = facts.inside?.history.find(({ id }) => id === eventId);
  if (told) return actNames[told.act];
  const names = named.map((signal) => actNames[signal.split(':')[0] as keyof typeof actNames]);
  return [...new Set(names)].join(' hoặc ');
}

function recordedText(facts: TimelinessFacts, eventId: string | null): string {
  const told = facts.inside?.history.find(({ id }) => id === eventId);
  return told && minuteOf(told.at) !== minuteOf(told.recordedAt)
    ? `\nghi lúc ${formatInstant(told.recordedAt)}`
    : '';
}
const minuteOf = (instant: string): string => formatInstant(instant);

const startTexts = {
  'received-at': 'Từ T0',
  act: 'Từ việc làm',
  running: 'Nối tiếp thời hạn trước',
} as const;

function startCell(facts: TimelinessFacts, clock: CaseClock, rule: ClockRule | undefined): string {
  const starts = rule?.starts.filter(({ from }) => from === clock.from).map(({ on }) => on) ?? [];
  return `${formatInstant(clock.startedAt)}\n${startTexts[clock.from]}: ${actText(facts, clock.startedBy, starts)}${recordedText(facts, clock.startedBy)}`;
}

function stopCell(facts: TimelinessFacts, clock: CaseClock, rule: ClockRule | undefined): string {
  if (clock.endedAt === null || clock.endedBy === null) return '';
  const named = (clock.end === 'met' ? rule?.stops : rule?.cancels) ?? [];
  return `${formatInstant(clock.endedAt)}\n${actText(facts, clock.endedBy, named)}${recordedText(facts, clock.endedBy)}`;
}

function lateText(facts: TimelinessFacts, clock: CaseClock): string {
  if (!clock.lateReason) return '';
  const said = facts.inside?.history.find(({ id }) => id === clock.endedBy)?.lateReason;
  return said ? `\nLý do: ${said}` : '\nĐã ghi lý do';
}

function rowOf(facts: TimelinessFacts, clock: CaseClock): Cell[] {
  const rule = ruleOf(facts, clock);
  const state = clockStateAt(clock, facts.printedAt);
  const part = rule?.partOf !== undefined;
  const name = `${rule?.name ?? clock.code}${clock.occurrence > 1 ? ` (lần ${clock.occurrence})` : ''}`;
  const worker = clock.owner === 'worker' && facts.inside?.worker ? `: ${facts.inside.worker}` : '';
  return [
    {
      kind: 'text',
      text: [
        { text: name, bold: !part },
        ...(part ? [] : [{ text: `\n${rule?.article ?? ''}` }]),
        { text: `\nphiên bản từ ${dayOf(clock.ruleFrom)}`, italic: true },
      ],
    },
    startCell(facts, clock, rule),
    formatInstant(clock.dueAt),
    stopCell(facts, clock, rule),
    `${roleNames[clock.owner]}${worker}`,
    `${resultOf(clock, state, facts.printedAt)}${lateText(facts, clock)}`,
  ];
}

/** Whole clocks, then the parts into which an office splits the twelve hours. */
function clockTables(facts: TimelinessFacts): Block[] {
  const isPart = (clock: CaseClock) => ruleOf(facts, clock)?.partOf !== undefined;
  const [whole, parts] = [facts.clocks.filter((clock) => !isPart(clock)), facts.clocks.filter(isPart)];
  return [
    clockTable(facts, whole, 'Thời hạn của vụ việc'),
    ...(parts.length > 0
      ? [clockTable(facts, parts, 'Cách chia 12 giờ của địa phương, không phải hạn của pháp luật')]
      : []),
  ];
}

const heads = ['Thời hạn, căn cứ, phiên bản', 'Bắt đầu', 'Hết hạn', 'Dừng', 'Người chịu thời hạn', 'Kết quả'];

const clockTable = (facts: TimelinessFacts, clocks: readonly CaseClock[], caption: string): Block => ({
  ...{ type: 'table', caption, ordinal: true },
  columns: [
    ...[{ share: 4 }, { share: 2.6 }, { share: 1.5, align: 'center' as const }],
    ...[{ share: 2.2 }, { share: 1.7 }, { share: 2.4 }],
  ],
  head: [heads.map((name) => ({ text: name }))],
  rows: clocks.map((clock) => rowOf(facts, clock)),
});

/** How many limits of the law were kept, of those that count now. */
function summary(facts: TimelinessFacts): Block[] {
  const states = facts.clocks
    .filter((clock) => clock.binding && clock.supersededBy === null && !ruleOf(facts, clock)?.partOf)
    .map((clock) => clockStateAt(clock, facts.printedAt));
  const count = (...wanted: ClockState[]) => String(states.filter((state) => wanted.includes(state)).length);
  const counted = [
    ...[`đúng hạn ${count('met')}`, `trễ hạn ${count('met-late')}`, `quá hạn, chưa xong ${count('overdue')}`],
    ...[`đang chạy ${count('running')}`, `không còn phải thực hiện ${count('cancelled')}`],
  ];
  return [line('Thời hạn của pháp luật đã tính', `${states.length}; ${counted.join('; ')}`)];
}

/** T0 and how it came to be what it is; outside the team only that clocks were counted anew. */
function receipts({ inside, receivedAt, clocks }: TimelinessFacts): Block[] {
  const now = line('Lúc nhận thông tin (T0) đang tính', whenOf(receivedAt));
  const old = [
    ...new Set(
      clocks
        .filter(({ from, supersededBy }) => from === 'received-at' && supersededBy !== null)
        .map(({ startedAt }) => startedAt),
    ),
  ];
  if (!inside)
    return [
      now,
      ...old.filter((at) => at !== receivedAt).map((at) => line('T0 đã ghi trước đó', whenOf(at))),
    ];
  const opening = inside.history.find(isOf('open'));
  return [
    now,
    ...(opening
      ? [
          line(
            'T0 ghi khi mở vụ việc',
            `${whenOf(opening.deed.receivedAt)} (ghi vào hệ thống ${whenOf(opening.recordedAt)}, ${opening.byName})`,
          ),
        ]
      : []),
    ...inside.history
      .filter(isOf('correct-received-at'))
      .map(({ deed, recordedAt, byName }) =>
        line(
          'Sửa T0',
          `thành ${whenOf(deed.receivedAt)} (ghi vào hệ thống ${whenOf(recordedAt)}, ${byName}); lý do: ${deed.reason}; đồng hồ tính theo T0 cũ được giữ lại trong bảng`,
        ),
      ),
  ];
}

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];

/** The calendar by which working days were counted, as far as it touched a clock of this case. */
function calendarLines(facts: TimelinessFacts): Block[] {
  const { calendar, clocks } = facts;
  const spans = clocks.filter((clock) =>
    ['working-days', 'months'].includes(ruleOf(facts, clock)?.due.kind ?? ''),
  );
  const days = spans.flatMap(({ startedAt, dueAt }) =>
    nonWorkingDaysBetween(localDateOf(startedAt), localDateOf(dueAt), calendar),
  );
  const named = new Map(days.filter(({ kind }) => kind !== 'weekly').map((day) => [day.date, day]));
  const uncovered = spans.some(({ dueAt }) => !isCovered(localDateOf(dueAt), calendar));
  const weekly = calendar.weeklyDaysOff.map((day) => weekdays[day - 1]).join(', ');
  const listed = [...named.values()]
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .map(({ date, name, inLieuOf }) => `${dayOf(date)} (${inLieuOf ? `nghỉ bù ${name}` : name})`);
  const makeUp = calendar.makeUpDays.filter(({ date }) =>
    spans.some(({ startedAt, dueAt }) => date > localDateOf(startedAt) && date <= localDateOf(dueAt)),
  );
  return [
    line('Nghỉ hằng tuần', weekly || 'không'),
    line('Ngày nghỉ khác trong các thời hạn tính theo ngày làm việc', listed.join('; ') || 'không có'),
    line(
      'Ngày làm bù trong các thời hạn ấy',
      makeUp.map(({ date, name }) => `${dayOf(date)} (${name})`).join('; ') || 'không có',
    ),
    text(
      `Ngày bắt đầu không tính vào thời hạn (Bộ luật Dân sự 2015, Điều 147 khoản 2). Thời hạn tính bằng giờ chạy cả đêm và ngày nghỉ.${uncovered ? ` Lịch nghỉ sau ngày ${dayOf(calendar.coveredTo)} là tạm tính.` : ''}`,
    ),
  ];
}

export function timelinessPaper(facts: TimelinessFacts): OfficialDocument {
  const { inside, code, commune, ground, printedAt } = facts;
  return {
    agency: facts.agency,
    number: { number: '', symbol: 'BC-UBND' },
    place: facts.place,
    date: issueDateOf(printedAt),
    confidentiality: 'HẠN CHẾ',
    naming: { form: 'named', kind: 'BẢN CHỨNG MINH KỊP THỜI', subject: `Vụ việc ${code}, ${commune}` },
    body: [
      ...(inside
        ? [secrecyLine(facts.confidentiality)]
        : [
            text(
              'Bản dành cho người theo dõi: không có tên trẻ em và nội dung vụ việc (Nghị định số 56/2017/NĐ-CP, Điều 24).',
            ),
          ]),
      section('I', 'Vụ việc'),
      line('Mã vụ việc', code),
      line('Xã phụ trách', commune),
      ...(inside ? [line('Trẻ em', inside.childName), line('Người phụ trách', inside.worker)] : []),
      line('Căn cứ mở', ground === null ? 'vụ việc mật, không nêu' : grounds[ground]),
      section('II', 'Lúc nhận thông tin'),
      ...receipts(facts),
      section('III', 'Tổng hợp'),
      ...summary(facts),
      section('IV', 'Lịch làm việc đã dùng'),
      ...calendarLines(facts),
      text(
        `Bảng các thời hạn tại Phụ lục, tính đến ${whenOf(printedAt)}. T0 là lúc nhận thông tin. “Đã tính lại”: T0 được sửa hoặc thời hạn được gia hạn; đồng hồ cũ giữ nguyên, đồng hồ sau thay chỗ`,
      ),
    ],
    signature: { authority: ['Người lập'], name: facts.printedBy },
    recipients: [inside ? `Chủ tịch ${authorityOf(commune)}` : 'Người yêu cầu', 'Lưu: hồ sơ (bảo mật)'],
    annexes: [
      {
        title: 'Các thời hạn của vụ việc',
        attachedTo: `Kèm theo Bản chứng minh kịp thời, vụ việc ${code}`,
        landscape: true,
        blocks: clockTables(facts),
      },
    ],
    digest: `Vụ việc ${code} · in ${whenOf(printedAt)} · ${facts.printedBy}`,
    keywords: code,
  };
}

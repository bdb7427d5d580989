import { readFileSync } from 'node:fs';
import { instantOf, timeOf } from '../../../platform/shared/instant.ts';
import { HolidayCalendar } from '../../../platform/shared/working-days.ts';
import type { CaseEvent, Deed, OpeningDeed, Scores } from '../contract/deeds.ts';
import { clockRulesOf } from '../rules/clock-rules.ts';
import { judgeAct, judgeOpening, type Verdict } from '../rules/judge.ts';
import type { Role } from '../rules/transitions.ts';

/** Made-up people, deeds and histories for the tests of this room's rules. */

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../db/reference/${name}.json`, import.meta.url), 'utf8'));

export const clockRules = clockRulesOf(read('case-clocks'));
export const shippedCalendar = HolidayCalendar.parse(read('holidays'));

/** A short id that is readable in a failing test. */
export const idOf = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const officer = idOf(901);
export const second = idOf(902);
export const chair = idOf(903);
export const deputy = idOf(904);
/** As whom each of them stands in a case whose worker is `officer`. */
export const rolesOf = (accountId: string): Role[] =>
  accountId === officer
    ? ['worker', 'member']
    : accountId === second
      ? ['member']
      : accountId === chair || accountId === deputy
        ? ['decider']
        : [];

const high = { severity: 'high', continuing: 'high', obstacles: 'medium' } as const;
export const scores: Scores = {
  harm: high,
  capacity: {
    ...{ 'self-protection': 'low', 'knows-protector': 'low', 'reaches-protector': 'medium' },
    ...{ 'asks-protector': 'low', 'others-ready': 'medium' },
  },
  ...{ graveHarm: false, carerIsAbuser: true },
};

export const opening: Omit<OpeningDeed, 'receivedAt'> = {
  ...{ act: 'open', ground: 'abused', source: 'citizen', confidentiality: 'restricted' },
  account: 'Hàng xóm nghe tiếng trẻ khóc nhiều đêm.',
};

export const actionId = idOf(1);
const wording = { actionId, service: 'Khám', responsible: 'Trạm Y tế', coordination: '' };
export const somePlan: Deed = {
  ...{ act: 'submit-plan', goal: 'Trẻ em an toàn', wording: [wording] },
  actions: [{ id: actionId, measure: 'CT-a', startsOn: '2021-02-01', endsOn: '2021-03-01', cost: 500_000 }],
};
export const inDetail: Deed = {
  ...{ act: 'assess-in-detail', scores, homeSafe: true, findings: 'Đã gặp cả nhà.' },
  ...{ childOpinion: 'Muốn ở với bà.', parentsOpinion: '' },
};
export const separate = (days: number, demanded = false): Deed => ({
  ...{ act: 'separate', days, demanded, place: 'Nhà bà ngoại', reason: 'Cha say rượu, đánh trẻ em.' },
});

export const hoursLater = (instant: string, hours: number): string =>
  instantOf(timeOf(instant) + hours * 3_600_000);

/** A history that is written act by act; each must be accepted. */
export class Written {
  readonly history: CaseEvent[];
  readonly receivedAt: string;
  now: string;
  constructor(receivedAt: string, ground: OpeningDeed['ground'] = 'abused', recordedAt = receivedAt) {
    this.receivedAt = receivedAt;
    this.now = recordedAt;
    const deed = { ...opening, ground, receivedAt };
    const verdict = judgeOpening({ id: idOf(100), deed, lateReason: '' }, { accountId: officer }, this.world);
    if (!verdict.ok) throw new Error(JSON.stringify(verdict.refusals));
    this.history = [verdict.event];
  }
  get world() {
    return { now: this.now, rules: clockRules, calendar: shippedCalendar };
  }
  /** What the rules say of an act, without doing it. */
  asked(deed: Deed, by = officer, more: { at?: string; lateReason?: string } = {}): Verdict {
    const id = idOf(100 + this.history.length);
    const roles = by === officer && this.history.length === 1 ? (['member'] as const) : rolesOf(by);
    const wanted = { id, deed, at: more.at ?? this.now, lateReason: more.lateReason ?? '' };
    return judgeAct(this.history, wanted, { accountId: by, roles }, this.world);
  }
  done(deed: Deed, by = officer, more: { at?: string; lateReason?: string } = {}): Written {
    const verdict = this.asked(deed, by, more);
    if (!verdict.ok) throw new Error(`${deed.act}: ${JSON.stringify(verdict.refusals)}`);
    this.history.push(verdict.event);
    return this;
  }
  wait(hours: number): Written {
    this.now = hoursLater(this.now, hours);
    return this;
  }
  /** Found urgent, separated for some days by the chair within the hours; the detailed assessment comes next. */
  separated(days = 7): Written {
    return this.assigned().done(initially(true)).done(separate(days), chair);
  }
  assigned(): Written {
    return this.done({ act: 'assign', accountId: officer });
  }
  /** Not urgent, plan approved by the chair, carried out. */
  approved(): Written {
    this.assigned().done(initially(false)).done(inDetail);
    this.done({ act: 'hold-meeting', attended: 6, minutes: 'Họp' }).done(somePlan);
    return this.done(approve('2021-12-31'), chair);
  }
}

export const initially = (urgent: boolean): Deed => ({
  ...{ act: 'assess-initially', scores, urgent, reason: 'Theo bảng đánh giá.' },
});
export const approve = (nextFollowUpOn: string): Deed => ({
  ...{ act: 'approve-plan', nextFollowUpOn, decision: '' },
});
export const reviewed = (riskEnded: boolean, childStable: boolean): Deed => ({
  ...{ act: 'review', scores, riskEnded, childStable, findings: 'Đã rà soát.' },
});
export const closing: Deed = { act: 'close', reason: 'Đủ hai điều kiện.' };

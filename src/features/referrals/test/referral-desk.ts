import { type Act, allActs, bodyOf, recordIdsOf } from '../../../../test/harness/endpoint-inputs.ts';
import { type Answer, methodOf, type Person } from '../../../../test/harness/people.ts';
import type { Subjects } from '../../../../test/harness/subjects.ts';
import { newId } from '../../../platform/shared/id.ts';
import { casesContract, type Deed } from '../../cases/contract.ts';
import { approve, initially, inDetail, somePlan } from '../../cases/test/made-up-cases.ts';
import { childrenContract } from '../../children/contract.ts';
import { openRegister, type RegisterDesk } from '../../children/test/register-desk.ts';
import { type Basis, referralsContract } from '../contract.ts';

const room = referralsContract.endpoints;
const caseRoom = casesContract.endpoints;

/** A word in every field of the child and of the case, by which it is found wherever it goes. */
export const marks = {
  ...{
    fullName: 'Đinh Quý Dấutên',
    sex: 'female',
    birthDate: '2012-05-17',
    address: 'KQ-địachỉ',
    school: 'KQ-trường',
  },
  ...{
    relatives: '0912345679',
    insuranceNumber: 'KQ-thẻ',
    disabilityCertificate: 'KQ-khuyếttật',
    note: 'KQ-ghichú',
  },
  ...{
    personalId: '999312000017',
    account: 'KQ-kểlại',
    findings: 'KQ-xácminh',
    assessReason: 'KQ-lýdođánhgiá',
  },
  ...{ goal: 'KQ-mụctiêu', minutes: 'KQ-biênbản', placeOfStay: 'KQ-nơiởkín', childOpinion: 'KQ-ýkiến' },
  ...{
    injury: 'KQ-thươngtích',
    legalNeed: 'KQ-pháplý',
    suspectedPerson: 'KQ-ngườibịnghi',
    hivStatus: 'KQ-hiv',
  },
  ...{ separateReason: 'KQ-lýdocáchly', giverName: 'KQ-mẹđồngý', consentNote: 'KQ-ghichúđồngý' },
};
export type Mark = keyof typeof marks;

/** Marks in a text that none of these fields accounts for. */
export const leaked = (text: string, allowed: readonly Mark[]): string[] =>
  Object.entries(marks).flatMap(([field, mark]) =>
    !allowed.includes(field as Mark) && text.includes(mark) ? [field] : [],
  );

const offices = {
  health: 'phong-y-te',
  education: 'phong-giao-duc',
  justice: 'phong-tu-phap',
  police: 'cong-an',
} as const;
export type Office = keyof typeof offices;

const child = {
  ...{ fullName: marks.fullName, birthDate: marks.birthDate, address: marks.address, school: marks.school },
  ...{
    insuranceNumber: marks.insuranceNumber,
    disabilityCertificate: marks.disabilityCertificate,
    note: marks.note,
  },
  ...{ personalId: marks.personalId },
  relatives: [
    {
      ...{
        kind: 'mother' as const,
        fullName: 'Lê Thị Dấumẹ',
        birthYear: 1988,
        occupation: 'KQ-nghề',
        ethnicity: null,
      },
      ...{ state: null, relation: '', phone: marks.relatives },
    },
  ],
};
export const written = {
  ...{
    injury: marks.injury,
    legalNeed: marks.legalNeed,
    suspectedPerson: marks.suspectedPerson,
    hivStatus: '',
  },
};
export const law: Basis = { kind: 'law', code: 'decree-56-29' };

/** A case that is carried out, with a mark in every word, its worker, and an officer in each office. */
export async function openReferrals() {
  const desk = await openRegister();
  const { officer, served } = desk;
  const { tanLam } = served;
  const people = {
    health: await tanLam.person('sector-officer', offices.health),
    otherHealth: await tanLam.person('sector-officer', offices.health),
    education: await tanLam.person('sector-officer', offices.education),
    justice: await tanLam.person('sector-officer', offices.justice),
    police: await tanLam.person('sector-officer', offices.police),
  };
  const chair = await tanLam.person('leader', 'phu-lam');
  const act = async (caseId: string, deed: Deed, by: Person = officer) => {
    const [row] = await desk.rows('select version from case_files where id = $1', caseId);
    const input = { caseId, id: newId(), version: row.version, at: served.clock.now(), deed, lateReason: '' };
    return by.act(caseRoom.actInCase, input);
  };
  const opened = {
    desk,
    people,
    chair,
    act,
    officeId: (office: Office) => tanLam.unit(offices[office]),
    /** A case of a child of its own, as far as the plan is carried out, with one open action. */
    async openCase() {
      const childId = await desk.enter(child);
      const caseId = newId();
      const deed = {
        ...{
          act: 'open' as const,
          ground: 'abused' as const,
          source: 'citizen' as const,
          account: marks.account,
        },
        ...{ confidentiality: 'restricted' as const, receivedAt: served.clock.now() },
      };
      await officer.done(caseRoom.openCase, { id: caseId, eventId: newId(), childId, deed, lateReason: '' });
      for (const [next, by] of stepsOf(officer, chair)) {
        const answer = await act(caseId, next, by);
        if (answer.status !== 200) throw new Error(`${next.act}: ${answer.text}`);
      }
      return { caseId, childId };
    },
    ...actsOf(desk),
    allAnswers: (person: Person, of: object) => allAnswers(person, { ...of, unitId: desk.hamlet }),
  };
  return opened;
}

export type ReferralDesk = Awaited<ReturnType<typeof openReferrals>>;

/** What the case's officer and the receivers do with a referral. */
function actsOf({ officer, served: { tanLam } }: RegisterDesk) {
  const acts = {
    refer: (caseId: string, office: Office, more: object = {}, by: Person = officer) =>
      by.act(room.referCase, {
        ...{
          caseId,
          id: newId(),
          receiverId: tanLam.unit(offices[office]),
          service: 'medical',
          actionId: null,
        },
        ...{
          groups: ['identity', 'incident-facts'],
          written,
          persons: [],
          reason: 'Khám giúp trẻ em',
          wishedOn: null,
        },
        ...{ pace: 'ordinary', basis: law, ...more },
      }),
    async referred(caseId: string, office: Office, more: object = {}): Promise<string> {
      const answer = await acts.refer(caseId, office, more);
      if (answer.status !== 200) throw new Error(answer.text);
      return answer.body.id;
    },
    consent: (caseId: string, more: object = {}, by: Person = officer) =>
      by.act(room.recordCaseConsent, {
        ...{
          caseId,
          id: newId(),
          givenBy: 'parent',
          purpose: 'referral',
          way: 'written',
          givenOn: '2021-11-28',
        },
        ...{
          validUntil: null,
          receiverId: null,
          giverName: marks.giverName,
          witness: '',
          note: marks.consentNote,
          ...more,
        },
      }),
    view: (person: Person, caseReferralId: string) =>
      person.act(room.getReceivedReferral, { caseReferralId }),
    /** What was written, opened by the receiver. */
    open: (person: Person, caseReferralId: string) => person.act(room.openReceivedWords, { caseReferralId }),
    decide: (person: Person, caseReferralId: string, decision: 'accept' | 'refuse', more: object = {}) =>
      person.act(room.decideReceivedReferral, {
        ...{
          caseReferralId,
          id: newId(),
          version: 1,
          decision,
          reason: decision === 'refuse' ? 'Quá tải' : '',
          ...more,
        },
      }),
    answer: (person: Person, caseReferralId: string, version: number, more: object = {}) =>
      person.act(room.answerReceivedReferral, {
        ...{ caseReferralId, id: newId(), version, outcome: 'given', answer: 'Đã khám xong', ...more },
      }),
    one: async (caseId: string, id: string) => {
      const { referrals } = await officer.done(room.listCaseReferrals, { caseId });
      const found = referrals.find((row) => row.id === id);
      if (!found) throw new Error('the team does not see its referral');
      return found;
    },
    /** What was written, opened by the team. */
    written: async (caseId: string, id: string, by: Person = officer) => {
      const { referrals } = await by.done(room.openReferralWords, { caseId });
      const found = referrals.find((row) => row.id === id);
      if (!found) throw new Error('the team does not read its referral');
      return found;
    },
  };
  return acts;
}

function stepsOf(officer: Person, chair: Person): [Deed, Person][] {
  const plan = somePlan as Extract<Deed, { act: 'submit-plan' }>;
  return [
    [{ act: 'assign', accountId: officer.accountId }, officer],
    [{ act: 'verify', findings: marks.findings }, officer],
    [{ ...initially(true), reason: marks.assessReason } as Deed, officer],
    [
      { act: 'separate', days: 7, demanded: false, place: marks.placeOfStay, reason: marks.separateReason },
      chair,
    ],
    [{ ...inDetail, findings: marks.findings, childOpinion: marks.childOpinion } as Deed, officer],
    [{ act: 'hold-meeting', attended: 4, minutes: marks.minutes }, officer],
    [{ ...plan, goal: marks.goal }, officer],
    [approve('2021-12-31'), chair],
  ];
}

/** Commands that only read. */
const reading = [
  ...['children.searchChildren', 'children.findAlike', 'concerns.openConcern', 'exports.askExport'],
  ...['cases.openWords', 'cases.revealChild', 'referrals.openReferralWords', 'referrals.openReceivedWords'],
  ...['referrals.openConsentWords', 'care.openCareWords', 'care.openCarerWords'],
];

/** Everything this person may ask and that only reads, by every endpoint, about this case and its child. */
async function allAnswers(person: Person, of: object): Promise<{ act: string; answer: Answer }[]> {
  const own = of as Subjects & { issuerUnitId: string; leadUnitId: string };
  const apart = ['children.getCodeLists'];
  const reads = (act: Act) =>
    (methodOf(act.endpoint) === 'GET' && !apart.includes(act.act)) || reading.includes(act.act);
  const answers: { act: string; answer: Answer }[] = [];
  for (const act of allActs.filter((one) => reads(one) && one.endpoint.permission !== 'anyone')) {
    const body = bodyOf(act.act, own);
    const ids = recordIdsOf(act, own, body);
    const needed = Object.entries(act.endpoint.input.shape).filter(
      ([key, schema]) => key.endsWith('Id') && !(key in ids) && !schema.safeParse(undefined).success,
    );
    const rest = Object.fromEntries(needed.map(([key]) => [key, newId()]));
    const input = act.act === 'children.searchChildren' ? { text: marks.fullName } : body;
    answers.push({ act: act.act, answer: await person.act(act.endpoint, { ...rest, ...input, ...ids }) });
  }
  return answers;
}

export const childRoom = childrenContract.endpoints;

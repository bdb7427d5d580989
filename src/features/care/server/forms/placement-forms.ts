import { printed } from '../../../../platform/server/documents/index.ts';
import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { refused } from '../../../../platform/shared/problem.ts';
import { findChildren, yearOf } from '../../../children/server/public.ts';
import { childrenOfCases } from '../../../cases/server/public.ts';
import { displayNamesOf } from '../../../accounts/server/public.ts';
import type { CareAct } from '../../contract.ts';
import { childOfCase, ownPlacement } from '../placements/own.ts';
import { carerNames } from '../placements/read.ts';
import { findPlacements } from '../queries/placements.ts';
import { unsealWords } from '../sealing.ts';
import { type FormOf, officialForm, paragraph } from './document.ts';
import { type FormFacts, formBodies, type PlacementForm, signatures } from './placement-bodies.ts';

type Format = 'docx' | 'pdf';

/** Which act a form is about: without it there is nothing to print. */
const actsOf: Readonly<Record<PlacementForm, CareAct>> = {
  ...{ '10': 'assess-need', '12': 'propose', '13': 'visit', '15': 'request-end', '16': 'request-end' },
};

/** Forms 10, 12, 13, 15, 16 from the history. @throws 404 outside the case, 422 before the act that the form is about */
export async function downloadCareForm(
  ctx: Context,
  input: { caseId: string; placementId: string; form: PlacementForm; format: Format },
) {
  const { form, format } = input;
  const found = await ownPlacement(ctx, input, 'read');
  const { placement, of, child, history } = found;
  if (!history.some(({ facts }) => facts.act === actsOf[form])) throw refused('care.act-not-now');
  ctx.audit({ detail: { form, format, placement: placement.id } });
  const words = await unsealWords(ctx, of.caseId, history);
  const names = await displayNamesOf(
    ctx.tx,
    history.map(({ by }) => by),
  );
  const facts: FormFacts = {
    ...{ child, state: found.state },
    carerName: (await carerNames(ctx, [placement])).get(placement.carerId ?? '') ?? '',
    last: (act) => {
      const event = history.findLast((one) => one.facts.act === act);
      return event && { event, words: words(event.id) ?? {}, by: names.get(event.by) ?? '' };
    },
    all: (act) =>
      history
        .filter((one) => one.facts.act === act)
        .map((event) => ({ event, words: words(event.id) ?? {}, by: names.get(event.by) ?? '' })),
  };
  const made: FormOf = {
    ...{ form, unitId: placement.unitId, body: formBodies[form](facts) },
    ...signatures(form, facts),
  };
  const document = await officialForm(ctx, made);
  return printed(`Mẫu ${form} ${localDateOf(ctx.now)}`, format, { document: () => document });
}

/** Form 14: children whom the caller reads, in facilities and waiting for a family. */
export async function downloadFacilityList(ctx: Context, { format }: { format: Format }) {
  const all = await findPlacements(ctx.tx, ctx.actor, { caseIds: null, over: false, limit: 500 });
  const found = all.filter(({ stage, carerKind }) => carerKind === 'facility' && stage === 'in-care');
  ctx.audit({ subjectKind: 'placements', detail: { form: '14', format, rows: found.length } });
  const subjects = await childrenOfCases(
    ctx,
    found.map(({ caseId }) => caseId),
  );
  const inRegister = await findChildren(ctx.tx, ctx.actor, [...subjects.values()], yearOf(ctx.now));
  const facilities = await carerNames(ctx, found);
  const today = localDateOf(ctx.now);
  const rows: string[][] = [];
  for (const placement of found) {
    const childId = subjects.get(placement.caseId);
    if (childId === undefined) continue;
    const known = inRegister.find(({ id }) => id === childId);
    const child = known ?? (await childOfCase(ctx, { ...placement, childId }));
    const sex = { male: 'Nam', female: 'Nữ', unknown: '' }[child.sex];
    const facility = facilities.get(placement.carerId ?? '') ?? '';
    const since = formatDate(localDateOf(placement.since));
    rows.push([child.fullName, formatDate(child.birthDate), sex, facility, since]);
  }
  const functions = ['commune-officer', 'leader'];
  const at = ctx.actor.assignments.find((held) => functions.includes(held.function));
  const document = await officialForm(ctx, {
    ...{ form: '14', unitId: at?.unitId ?? '', symbol: 'DS-UBND' },
    body: [
      paragraph(`Tính đến ngày ${formatDate(today)}. Số trẻ em: ${rows.length}.`),
      {
        type: 'table',
        columns: [{ share: 4 }, { share: 3 }, { share: 2 }, { share: 5 }, { share: 3 }],
        head: [['Họ và tên', 'Ngày sinh', 'Giới tính', 'Cơ sở', 'Vào cơ sở ngày'].map((text) => ({ text }))],
        ...{ rows, ordinal: true },
      },
    ],
    ...{ authority: ['NGƯỜI LẬP DANH SÁCH'], signer: ctx.actor.displayName },
  });
  return printed(`Mẫu 14 ${today}`, format, { document: () => document });
}

import { type OfficialDocument, printed } from '../../../platform/server/documents/index.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf, localTimeOf } from '../../../platform/shared/instant.ts';
import { formatDate, partsOf } from '../../../platform/shared/plain-date.ts';
import { displayNamesOf } from '../../accounts/server/public.ts';
import { nameOn } from '../../units/rules.ts';
import type { ConcernContent, Informant, InformantReason } from '../contract.ts';
import { formBody } from '../rules/form.ts';
import { addStep, handledConcern } from './own-concern.ts';
import { deskOf } from './places.ts';
import { contentOf, informantOf } from './open.ts';
import type { ConcernRecord } from './queries/concerns.ts';

/** Form 01 of Decree 56/2017 in the form of Decree 30/2020: "Báo cáo tiếp nhận thông tin trẻ em …". */

interface Asked {
  concernId: string;
  format: 'docx' | 'pdf';
  informant?: InformantReason | undefined;
}

export async function downloadConcernForm(ctx: Context, { concernId, format, informant: reason }: Asked) {
  const { tree, today } = await deskOf(ctx, 'concern.handle');
  const concern = await handledConcern(ctx, concernId);
  const { content } = await contentOf(ctx, concern);
  const informant = reason && concern.hasInformant ? await informantOf(ctx, concern) : null;
  if (reason && informant) await addStep(ctx, concern, { kind: 'informant-opened', detail: { reason } });
  ctx.audit({ detail: { format, informant: informant !== null, ...(reason && { reason }) } });
  const people = await displayNamesOf(ctx.tx, [concern.acknowledgedBy]);
  const facts: FormFacts = {
    ...{ concern, content, informant, today },
    commune: nameOn(tree, concern.unitId, today) ?? '',
    hamlet: concern.hamletId ? (nameOn(tree, concern.hamletId, today) ?? '') : '',
    // Who signs is the commune's officer, whoever wrote it down first.
    receiver: people.get(concern.acknowledgedBy ?? '') ?? '',
  };
  const on = localDateOf(concern.receivedAt);
  return printed(`Mẫu 01 ${on}`, format, { document: () => documentOf(facts) });
}

interface FormFacts {
  concern: ConcernRecord;
  content: ConcernContent;
  informant: Informant | null;
  commune: string;
  hamlet: string;
  receiver: string;
  today: string;
}

const decapitalised = (name: string): string => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

const subjects = {
  abused: 'bị xâm hại',
  'at-risk': 'có nguy cơ bị bạo lực, bóc lột, bỏ rơi',
  special: 'có hoàn cảnh đặc biệt',
} as const;

function documentOf(facts: FormFacts): OfficialDocument {
  const { concern, commune, hamlet, content, informant, receiver, today } = facts;
  const authority = `Ủy ban nhân dân ${decapitalised(commune)}`;
  return {
    agency: { name: authority },
    number: { number: '', symbol: 'BC-UBND' },
    place: commune.replace(/^(xã|phường|thị trấn|đặc khu) /i, ''),
    date: { year: partsOf(today).year },
    naming: {
      form: 'named',
      kind: 'BÁO CÁO',
      subject: `Tiếp nhận thông tin trẻ em ${subjects[concern.category]}`,
    },
    confidentiality: 'HẠN CHẾ',
    body: formBody({
      ...{ concern, content, informant, hamlet, commune },
      receivedOn: formatDate(localDateOf(concern.receivedAt)),
      receivedTime: localTimeOf(concern.receivedAt),
    }),
    signature: { authority: ['CÁN BỘ TIẾP NHẬN'], name: receiver },
    recipients: [
      `Chủ tịch ${authority}`,
      'Người làm công tác bảo vệ trẻ em cấp xã',
      'Lưu: hồ sơ tiếp nhận (bảo mật)',
    ],
  };
}

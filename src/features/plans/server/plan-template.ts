import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { newId } from '../../../platform/shared/id.ts';
import { comparisons, deadlineKinds, type Party, type PlanContent } from '../contract/content.ts';
import { emptyContent } from '../rules/draft.ts';

const Template = z.object({
  name: z.string(),
  sections: z.array(
    z.object({
      number: z.string(),
      heading: z.string(),
      shows: z.enum(['targets', 'duties', 'deadlines']).optional(),
    }),
  ),
  targets: z.array(
    z.object({
      shortName: z.string(),
      statement: z.string(),
      comparison: z.enum(comparisons),
      measureUnit: z.string(),
      numeratorName: z.string(),
      denominatorName: z.string(),
    }),
  ),
  deadlines: z.array(
    z.object({
      kind: z.enum(deadlineKinds),
      shortName: z.string(),
      statement: z.string(),
      obligors: z.array(z.enum(['offices', 'communes', 'lead'])),
    }),
  ),
  recipients: z.array(z.string()),
});

const template = Template.parse(
  JSON.parse(readFileSync(new URL('../../../../db/reference/plan-template.json', import.meta.url), 'utf8')),
);

const groupWords = { offices: 'Các phòng, ban, ngành', communes: 'Ủy ban nhân dân cấp xã' } as const;

/** A new plan from the shipped frame: headings, the usual targets without values, the usual deadlines without dates. */
export function templateContent(
  frame: Parameters<typeof emptyContent>[0],
  owner: { issuerUnitId: string; leadUnitId: string; year: number },
): PlanContent {
  const unit = (unitId: string): Party => ({ kind: 'unit', unitId, asWritten: '' });
  return {
    ...emptyContent(frame),
    title: `Thực hiện công tác bảo vệ, chăm sóc trẻ em năm ${owner.year}`,
    sections: template.sections.map((section) => ({ ...section, id: newId(), clauses: [], source: null })),
    targets: template.targets.map((target) => ({ ...target, id: newId(), value: null, source: null })),
    deadlines: template.deadlines.map(({ obligors, ...deadline }) => ({
      ...deadline,
      id: newId(),
      rule: null,
      obligors: obligors.map((who) =>
        who === 'lead'
          ? unit(owner.leadUnitId)
          : { kind: 'group' as const, group: who, asWritten: groupWords[who] },
      ),
      recipient: deadline.kind === 'own-plan' ? null : unit(owner.issuerUnitId),
      via: deadline.kind === 'results-report' ? unit(owner.leadUnitId) : null,
      source: null,
    })),
    recipients: template.recipients.map((text) => ({ id: newId(), text, source: null })),
    signer: { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH', name: '' },
  };
}

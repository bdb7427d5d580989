import { useState } from 'react';
import { newId } from '../../../../platform/shared/id.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { casesContract } from '../../contract.ts';
import { planFrom } from '../../rules/plan-templates.ts';
import { casesText } from '../text.ts';
import type { DraftProps } from './draft.ts';

/** Fills the goal and the actions as a template has them; what stood there is replaced. */
export function TemplateField({ draft, edit }: DraftProps) {
  const { aids: words } = useText(casesText);
  const today = localDateOf(useNow());
  const [chosen, setChosen] = useState('');
  const { data } = useQueryOf(casesContract.endpoints.getAids, {});
  const fill = (code: string) => {
    setChosen(code);
    const template = data?.templates.find((one) => one.code === code);
    if (!template) return;
    const { goal, actions, wording } = planFrom(template, today, () => newId());
    const lines = actions.map((action, at) => ({
      ...{ service: '', responsible: '', coordination: '', ...wording[at] },
      ...action,
    }));
    edit({ values: { ...draft.values, goal }, lines });
  };
  return (
    <SelectField
      path="template"
      label={words.template}
      hint={words.templateHint}
      blank={words.noTemplate}
      value={chosen}
      choices={(data?.templates ?? []).map(({ code, name }) => ({ value: code, label: name }))}
      onChange={fill}
    />
  );
}

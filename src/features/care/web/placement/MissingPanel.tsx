import { useText } from '../../../../platform/web/text/language.tsx';
import { useLanguage } from '../../../../platform/web/text/language.tsx';
import { sentenceOf, type Sentence } from '../../../../platform/web/text/texts.ts';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import type { PlacementPage } from '../../contract.ts';
import { careProblemTexts } from '../problems.ts';
import { placementText } from '../text.ts';

const capitalised = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** All that is missing for the decision, as the rule says it now. */
export function MissingPanel({ found }: { found: PlacementPage }) {
  const { page } = useText(placementText);
  const { language } = useLanguage();
  const { stage, missing } = found;
  if (stage !== 'matching' && stage !== 'preparing' && stage !== 'deciding') return null;
  const texts: Readonly<Record<string, Sentence>> = careProblemTexts[language];
  const said = missing.map(({ code, params }) => capitalised(sentenceOf(texts[code] ?? code, params)));
  return (
    <Panel title={page.missing} tone={said.length > 0 ? 'look' : 'plain'}>
      {said.length === 0 && <p>{page.nothingMissing}</p>}
      <ul>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  );
}

import { useText } from '../../../../platform/web/text/language.tsx';
import type { PlanContent } from '../../contract/content.ts';
import { Panel } from '../kit/Panel.tsx';
import { plansText } from '../text.ts';
import { clauseNumberText } from './clause-number.ts';
import styles from './plan.module.css';

/** The plan's own words: bases, sections in their own numbering, recipients. */
export function PlanText({ content }: { content: PlanContent }) {
  const { plan, draft } = useText(plansText);
  const { page } = plan;
  return (
    <>
      {content.bases.length > 0 && (
        <Panel title={page.bases}>
          <ul className={styles.duties}>
            {content.bases.map((basis) => (
              <li key={basis.id}>{basis.text}</li>
            ))}
          </ul>
        </Panel>
      )}
      {content.opening && <Panel title={page.content}>{content.opening}</Panel>}
      {content.sections.map((section) => (
        <Panel
          key={section.id}
          title={[section.number, section.heading].filter(Boolean).join('. ') || page.content}
        >
          {section.clauses.map((clause) => (
            <p key={clause.id} className={styles.clause} data-depth={clause.depth}>
              {clauseNumberText(clause.number)} {clause.text}
            </p>
          ))}
          {section.shows && (
            <p className={styles.soft}>
              {draft.fields.shows}: {draft.fields.showsOf[section.shows]}
            </p>
          )}
        </Panel>
      ))}
      {content.closing && <Panel title={page.content}>{content.closing}</Panel>}
      <Panel title={page.recipients}>
        {content.recipients.length === 0 ? (
          page.noRecipients
        ) : (
          <ul className={styles.duties}>
            {content.recipients.map((recipient) => (
              <li key={recipient.id}>{recipient.text}</li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}

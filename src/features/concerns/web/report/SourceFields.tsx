import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { SelectField, TextField } from '../../../../platform/web/ui/forms/fields.tsx';
import { type ConcernSource, concernSources } from '../../contract.ts';
import { type ConcernDraft, isLateBy } from '../form/draft.ts';
import styles from '../form/form.module.css';
import { WhenFields } from '../form/ReceiptFields.tsx';
import { concernsText } from '../text.ts';
import type { Places } from './places.ts';

interface SourceProps {
  draft: ConcernDraft;
  edit: (change: Partial<ConcernDraft>) => void;
  places: Places;
}

/** Through whom, when, and where it happened. */
export function SourceFields(props: SourceProps) {
  const words = useText(concernsText);
  const { draft, edit, places } = props;
  const now = useNow();
  return (
    <div className={styles.fields}>
      <SelectField
        path="source"
        label={words.source}
        required
        value={draft.source}
        choices={concernSources.map((value) => ({ value, label: words.sources[value] }))}
        onChange={(source) => edit({ source: source as ConcernSource })}
      />
      <TextField
        path="sourceReference"
        label={words.report.reference}
        hint={words.report.referenceHint}
        required={draft.source === 'hotline-111'}
        maxLength={60}
        value={draft.sourceReference}
        onChange={(sourceReference) => edit({ sourceReference })}
      />
      <WhenFields
        path="receivedAt"
        labels={{ date: words.report.date, time: words.report.time }}
        date={draft.date}
        time={draft.time}
        onChange={edit}
      />
      {isLateBy(draft, now, places.lateReasonHours) && (
        <TextField
          path="lateReason"
          label={words.report.lateReason}
          required
          maxLength={500}
          value={draft.lateReason}
          onChange={(lateReason) => edit({ lateReason })}
        />
      )}
      <PlaceFields {...props} />
    </div>
  );
}

function PlaceFields({ draft, edit, places }: SourceProps) {
  const { report: words, hamlet } = useText(concernsText);
  const commune = places.communes.find(({ unitId }) => unitId === draft.communeId);
  return (
    <>
      {places.communes.length > 1 && (
        <SelectField
          path="communeId"
          label={words.commune}
          required
          {...(draft.communeId === '' && { blank: '' })}
          value={draft.communeId}
          choices={places.communes.map(({ unitId, name }) => ({ value: unitId, label: name }))}
          onChange={(communeId) => edit({ communeId, hamletId: '' })}
        />
      )}
      <SelectField
        path="hamletId"
        label={hamlet}
        blank={words.noHamlet}
        value={draft.hamletId}
        choices={(commune?.hamlets ?? []).map(({ unitId, name }) => ({ value: unitId, label: name }))}
        onChange={(hamletId) => edit({ hamletId })}
      />
      <TextField
        path="content.place"
        label={words.place}
        maxLength={300}
        value={draft.content.place}
        onChange={(place) => edit({ content: { ...draft.content, place } })}
      />
    </>
  );
}

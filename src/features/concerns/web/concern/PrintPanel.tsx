import { Stack } from '@mantine/core';
import { useState } from 'react';
import { useDownloadOf } from '../../../../platform/web/client/hooks.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { Panel } from '../../../../platform/web/ui/data/Panel.tsx';
import { Downloads } from '../../../../platform/web/ui/feedback/Downloads.tsx';
import { SelectField } from '../../../../platform/web/ui/forms/fields.tsx';
import { Form } from '../../../../platform/web/ui/forms/Form.tsx';
import {
  type ConcernPage,
  concernsContract,
  type InformantReason,
  informantReasons,
} from '../../contract.ts';
import { concernsText } from '../text.ts';

const formats = ['docx', 'pdf'] as const;

/** Form 01 on paper; who reported only with a reason. */
export function PrintPanel({ concern }: { concern: ConcernPage['concern'] }) {
  const { page: words, informant } = useText(concernsText);
  const [reason, setReason] = useState('');
  const download = useDownloadOf(concernsContract.endpoints.downloadConcernForm);
  return (
    <Panel title={words.print}>
      <Form onSubmit={() => undefined}>
        <Stack gap="sm">
          {concern.hasInformant && (
            <SelectField
              path="informant"
              label={words.printInformant}
              blank={words.printWithout}
              value={reason}
              choices={informantReasons
                .filter((one) => one !== 'other')
                .map((value) => ({ value, label: informant.reasons[value] }))}
              onChange={setReason}
            />
          )}
          <Downloads
            formats={formats}
            command={download}
            onDownload={(format) =>
              void download.run({
                ...{ concernId: concern.id, format },
                ...(reason && { informant: reason as InformantReason }),
              })
            }
          />
        </Stack>
      </Form>
    </Panel>
  );
}

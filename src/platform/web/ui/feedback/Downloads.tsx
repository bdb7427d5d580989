import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { Command } from '../../client/hooks.ts';
import { useText } from '../../text/language.tsx';
import { writingText } from '../../text/writing.ts';
import { ProblemNotice } from './ProblemNotice.tsx';

interface DownloadsProps<F extends string> {
  formats: readonly F[];
  command: Pick<Command<never, unknown>, 'busy' | 'problem'>;
  onDownload: (format: F) => void;
}

/** "Tải DOCX · Tải PDF · Tải XLSX": one press each. */
export function Downloads<F extends string>({ formats, command, onDownload }: DownloadsProps<F>) {
  const text = useText(writingText);
  return (
    <div data-print="hidden">
      <Group gap="xs" role="group" aria-label={text.downloads}>
        {formats.map((format) => (
          <Button
            key={format}
            variant="default"
            disabled={command.busy}
            leftSection={<IconDownload size={18} aria-hidden="true" />}
            onClick={() => onDownload(format)}
          >
            {text.download(format.toUpperCase())}
          </Button>
        ))}
      </Group>
      <ProblemNotice problem={command.problem} />
    </div>
  );
}

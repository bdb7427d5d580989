import { ActionIcon, Progress } from '@mantine/core';
import { IconFile, IconUpload, IconX } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import { useText } from '../../text/language.tsx';
import { platformText } from '../../text/platform.ts';
import styles from './form.module.css';
import { type FieldProps, useField } from './form-context.ts';

interface FileFieldProps extends FieldProps {
  value: File | undefined;
  onChange: (file: File | undefined) => void;
  /** Endings taken, with their dots: `['.docx', '.pdf']`. */
  accepts: readonly string[];
  megabytes?: number;
  /** Share sent, 0 to 1, while it is on its way. */
  sent?: number | undefined;
}

/** A file, chosen or dropped. Size and kind are the form's check (and the server's); here they are said beforehand. */
export function FileField({ value, onChange, accepts, megabytes = 20, sent, ...field }: FileFieldProps) {
  const { kit } = useText(platformText);
  const limit = kit.fileLimit(accepts.join(', '), megabytes);
  const { id, label, error, description, required, disabled } = useField({ hint: limit, ...field }, value);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file && !disabled) onChange(file);
  };
  return (
    <div className={styles.file}>
      <span id={`${id}-ten`} className={styles.fileLabel}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </span>
      <div
        className={`${styles.drop} ${over ? styles.dropOver : ''} ${error ? styles.dropWrong : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className={styles.choose}>
          <IconUpload size={20} aria-hidden="true" />
          <span>{kit.chooseFile}</span>
          <input
            id={id}
            type="file"
            className="for-screen-readers"
            accept={accepts.join(',')}
            disabled={disabled}
            aria-labelledby={`${id}-ten`}
            aria-describedby={`${id}-gioi-han ${id}-loi`}
            aria-invalid={error !== undefined}
            onChange={(event) => onChange(event.currentTarget.files?.[0])}
          />
        </label>
        <span className={styles.dropHint}>
          {kit.dropFile}
          <br />
          <span id={`${id}-gioi-han`}>{description}</span>
        </span>
      </div>
      {value && <ChosenFile file={value} sent={sent} onRemove={() => onChange(undefined)} />}
      <span id={`${id}-loi`} className={styles.fileError}>
        {error}
      </span>
    </div>
  );
}

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace('.', ',')} MB`;

function ChosenFile({
  file,
  sent,
  onRemove,
}: {
  file: File;
  sent: number | undefined;
  onRemove: () => void;
}) {
  const { kit } = useText(platformText);
  return (
    <div className={styles.chosen}>
      <IconFile size={20} aria-hidden="true" />
      <span className={styles.chosenName}>
        {file.name} ({sizeText(file.size)})
      </span>
      {sent === undefined ? (
        <ActionIcon variant="subtle" size={32} aria-label={kit.removeFile(file.name)} onClick={onRemove}>
          <IconX size={18} aria-hidden="true" />
        </ActionIcon>
      ) : (
        <Progress.Root size="lg" className={styles.chosenSent ?? ''}>
          <Progress.Section value={sent * 100} aria-label={kit.sending} />
        </Progress.Root>
      )}
    </div>
  );
}

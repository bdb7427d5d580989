import { createContext, useContext, useEffect, useState } from 'react';

export interface FormState {
  /** What the last attempt was told; another object for each attempt. */
  told: object | undefined;
  /** The message of the field at this path, or undefined. */
  messageOf(path: string): string | undefined;
  /** The id of the control at this path: the summary's links lead to it. */
  idOf(path: string): string;
  /** Names the field for the summary as long as it stands. */
  register(path: string, label: string): () => void;
}

export const FormContext = createContext<FormState | undefined>(undefined);

export interface FieldProps {
  /** The path of the field problem this control answers for: `startsOn`, `activities.3.startsOn`. */
  path: string;
  label: string;
  hint?: string;
  required?: boolean;
  disabled?: boolean;
}

interface BoundField {
  id: string;
  label: string;
  error: string | undefined;
  description: string | undefined;
  required: boolean;
  disabled: boolean;
}

/**
 * What a Mantine input needs to belong to the form: id, words and its present error. With its `value` the error goes as soon as the
 * person changes it: what was complained of is no longer there. The summary on top stays until the next attempt.
 */
export function useField(
  { path, label, hint, required = false, disabled = false }: FieldProps,
  value?: unknown,
): BoundField {
  const form = useContext(FormContext);
  if (!form) throw new Error(`field ${path} outside a Form`);
  const { register } = form;
  useEffect(() => register(path, label), [register, path, label]);
  const { told } = form;
  const [complained, setComplained] = useState({ told, value });
  if (complained.told !== told) setComplained({ told, value });
  return {
    id: form.idOf(path),
    label,
    error: complained.value === value ? form.messageOf(path) : undefined,
    description: hint,
    required,
    disabled,
  };
}

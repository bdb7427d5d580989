import {
  type KeyboardEvent,
  type ReactNode,
  type SubmitEvent,
  useCallback,
  useId,
  useRef,
  useState,
} from 'react';
import { type CallProblem, ProblemError } from '../../client/problem-error.ts';
import { useProblemText } from '../../text/use-problem-text.ts';
import { ErrorSummary, type SummaryItem } from './ErrorSummary.tsx';
import { FormContext } from './form-context.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import { nearestPath } from './nearest-path.ts';

interface FormProps {
  /** Called when the person submits; check the input, then run the command. */
  onSubmit: () => void;
  /** The problem of the last attempt: from `checkInput` or from the command. */
  problem?: CallProblem | undefined;
  /** Sends the same act again after no answer came. */
  onRetry?: (() => void) | undefined;
  /** Names of paths that have no control of their own (`activities` for the whole list). */
  labels?: Readonly<Record<string, string>>;
  /** A page of its own that is long to write: no link and no step back throws it away unasked. */
  guarded?: boolean;
  children: ReactNode;
}

/** Enter that ends a composition (Telex and VNI typing) belongs to the typing, not to the form. */
function keepTyping(event: KeyboardEvent): void {
  // 229 is what browsers send for a key that the input method took, also where `isComposing` is already over.
  if (event.key === 'Enter' && (event.nativeEvent.isComposing || event.keyCode === 229))
    event.preventDefault();
}

/** A form whose problems stand in a summary on top and at each field, in the same words. Validation happens on submit. */
export function Form({ onSubmit, problem, onRetry, labels, guarded = false, children }: FormProps) {
  const formId = useId();
  const written = useRef(false);
  const text = useProblemText();
  const [names] = useState(() => new Map<string, string>());
  const idOf = useCallback((path: string) => `${formId}-${path.replaceAll('.', '-')}`, [formId]);
  const register = useCallback(
    (path: string, label: string) => {
      names.set(path, label);
      return () => void names.delete(path);
    },
    [names],
  );
  const fields = problem instanceof ProblemError ? (problem.body.fields ?? []) : [];
  const items = fields.map((field): SummaryItem => {
    const at = nearestPath(field.path, [...names.keys()]);
    const label = (at !== undefined ? names.get(at) : undefined) ?? labels?.[field.path] ?? field.path;
    return { path: at, id: at === undefined ? undefined : idOf(at), message: text.field(label, field) };
  });
  const messages = new Map([...items].reverse().map((item) => [item.path, item.message]));
  const state = { told: problem, idOf, register, messageOf: (path: string) => messages.get(path) };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <FormContext value={state}>
      <form
        noValidate
        onSubmit={submit}
        onKeyDown={keepTyping}
        onChange={() => void (written.current = true)}
      >
        {guarded && <LeaveGuard written={written} />}
        <ErrorSummary problem={problem} items={items} onRetry={onRetry} />
        {children}
      </form>
    </FormContext>
  );
}

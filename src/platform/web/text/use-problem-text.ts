import type { FieldProblem } from '../../shared/problem.ts';
import type { CallProblem } from '../client/problem-error.ts';
import { useLanguage } from './language.tsx';
import { fieldMessage, problemSentence } from './problem-text.ts';

/** Turns problems into sentences of the chosen language. */
export function useProblemText() {
  const { language, problemTexts } = useLanguage();
  return {
    sentence: (problem: CallProblem): string => problemSentence(problemTexts, language, problem),
    field: (label: string, problem: FieldProblem): string =>
      fieldMessage(problemTexts, language, label, problem),
  };
}

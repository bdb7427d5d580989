import type { FieldProblem } from '../../shared/problem.ts';
import { type CallProblem, Unreachable } from '../client/problem-error.ts';
import { platformText } from './platform.ts';
import { type Language, type ProblemParams, type Sentence, sentenceOf, type Texts } from './texts.ts';

/** Problem code → sentence. A room writes `{…} satisfies Record<PlansProblem, Sentence>`, so that none is forgotten. */
export type ProblemTexts = Readonly<Record<string, Sentence>>;

type Tables = readonly Texts<ProblemTexts>[];

function lookUp(tables: Tables, language: Language, code: string): Sentence | undefined {
  for (const table of tables) if (Object.hasOwn(table[language], code)) return table[language][code];
  return undefined;
}

/** What went wrong and what to do about it, in one or two sentences; never a code unless no sentence is known. */
export function problemSentence(tables: Tables, language: Language, problem: CallProblem): string {
  const { problems, unreachable, unknownProblem } = platformText[language];
  if (problem instanceof Unreachable) return unreachable;
  const { code, params } = problem.body;
  const own = Object.hasOwn(problems, code) ? (problems as ProblemTexts)[code] : undefined;
  const sentence = own ?? lookUp(tables, language, code);
  return sentence ? sentenceOf(sentence, params) : unknownProblem(code);
}

/** Which of our sentences a zod issue stands for: the same code means other repairs for a text, a number, a list. */
function fieldKey(code: string, params: ProblemParams): string {
  const { origin, format, expected, minimum } = params;
  if (code === 'too_small' && origin === 'string') return Number(minimum) <= 1 ? 'required' : 'too-short';
  if (code === 'too_small' && (origin === 'array' || origin === 'set')) return 'too-few';
  if (code === 'too_small') return 'below';
  if (code === 'too_big' && origin === 'string') return 'too-long';
  if (code === 'too_big' && (origin === 'array' || origin === 'set')) return 'too-many';
  if (code === 'too_big') return 'above';
  if (code === 'invalid_format')
    return format === 'date' ? 'not-a-date' : format === 'email' ? 'not-an-email' : 'bad-format';
  if (code === 'invalid_type')
    return expected === 'number' || expected === 'int' ? 'not-a-number' : 'required';
  if (code === 'invalid_value' || code === 'invalid_union') return 'not-in-list';
  return code;
}

/** The repair for one field, without its name: "nhập ngày theo dạng dd/MM/yyyy". */
export function fieldRepair(tables: Tables, language: Language, problem: FieldProblem): string {
  const { fieldProblems, fieldProblem } = platformText[language];
  const params = problem.params ?? {};
  const key = fieldKey(problem.code, params);
  const own = Object.hasOwn(fieldProblems, key) ? (fieldProblems as ProblemTexts)[key] : undefined;
  const sentence = own ?? lookUp(tables, language, key);
  return sentence ? sentenceOf(sentence, params) : fieldProblem;
}

/** The message of one field as both the field and the summary show it: "Ngày bắt đầu: nhập ngày theo dạng …". */
export const fieldMessage = (
  tables: Tables,
  language: Language,
  label: string,
  problem: FieldProblem,
): string => `${label}: ${fieldRepair(tables, language, problem)}`;

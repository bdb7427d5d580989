import type { AnswerOf } from '../../../../platform/shared/endpoint.ts';
import { useCovered } from '../../../cases/web/public.ts';
import { careContract } from '../../contract.ts';

/** One carer as the page of it asks for. */
export type FoundCarer = AnswerOf<(typeof careContract.endpoints)['getCarer']>;

/** The carer with what was written, as far as it is open. */
export function useOpenedCarer(found: FoundCarer) {
  const { id: carerId, version } = found.carer;
  const written = useCovered(careContract.endpoints.openCarerWords, { carerId }, String(version));
  return { written, opened: written.answer ? withWords(found, written.answer) : found };
}

type Words = AnswerOf<(typeof careContract.endpoints)['openCarerWords']>;

const withWords = (
  { file, verification, ...found }: FoundCarer,
  { findings, ...words }: Words,
): FoundCarer => ({
  ...{ ...found, covered: false },
  file: file && { ...file, ...words },
  verification: verification && { ...verification, findings },
});

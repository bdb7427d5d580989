import type { Texts } from '../../../../platform/web/text/texts.ts';
import type { Target } from '../../../../platform/web/shell/routes/address.ts';
import type { IndicatorCode } from '../../contract/content.ts';

/** How a figure that the system counted opens the records that it counts. */
export interface IndicatorLink {
  /** Who may not read the records sees the number alone. */
  permission: string;
  to(asked: { part: 'numerator' | 'denominator'; unitId?: string; from: string; on: string }): Target;
  /** What exactly is counted, printed with the figure. */
  definition?: Texts<string>;
}

const links = new Map<IndicatorCode, IndicatorLink>();

/** Rooms look down only: the composition root hands over how the counting room shows what it counted. */
export const addIndicatorLink = (code: IndicatorCode, link: IndicatorLink): void =>
  void links.set(code, link);

export const indicatorLink = (code: IndicatorCode | null): IndicatorLink | undefined =>
  code === null ? undefined : links.get(code);

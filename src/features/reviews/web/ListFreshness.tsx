import { localDateOf } from '../../../platform/shared/instant.ts';
import { daysBetween, formatDate } from '../../../platform/shared/plain-date.ts';
import { useQueryOf } from '../../../platform/web/client/hooks.ts';
import { to } from '../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../platform/web/shell/routes/PageLink.tsx';
import { useNow } from '../../../platform/web/shell/session/now.ts';
import { useText } from '../../../platform/web/text/language.tsx';
import { numberText } from '../../../platform/web/ui/status/numbers.ts';
import type { ListNote } from '../../children/web/public.ts';
import { reviewsContract } from '../contract.ts';
import { reviewsAddress } from './addresses.ts';
import { reviewsText } from './text.ts';

/** On a list of children: when it was last reviewed. Of several communes each has its own line on the page of reviews. */
export const ListFreshness: ListNote = ({ list, unitId }) => {
  const words = useText(reviewsText);
  const today = localDateOf(useNow());
  const { data } = useQueryOf(reviewsContract.endpoints.listFreshness, {});
  if (!data || list === 'turning-16' || list === 'ended') return null;
  const { communes } = data;
  const commune =
    communes.find((one) => one.unitId === unitId) ?? (communes.length === 1 ? communes[0] : undefined);
  if (!commune && communes.length > 0) return null;
  const fresh = commune?.lists.find((one) => one.list === list);
  const said =
    fresh && fresh.lastReviewedOn !== null
      ? words.fresh(
          formatDate(fresh.lastReviewedOn),
          words.days(daysBetween(fresh.lastReviewedOn, today)),
          numberText(fresh.done),
          numberText(fresh.total),
        )
      : words.notFresh;
  return (
    <p>
      {said} <PageLink to={to(reviewsAddress)}>{words.title}</PageLink>
    </p>
  );
};

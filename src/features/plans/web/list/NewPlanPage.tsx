import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../../platform/web/ui/data/EmptyState.tsx';
import { PageTabs } from '../../../../platform/web/ui/data/PageTabs.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { plansContract } from '../../contract.ts';
import { newPlanAddress, plansAddress } from '../addresses.ts';
import { plansText } from '../text.ts';
import { FromBlank } from './FromBlank.tsx';
import { FromFile } from './FromFile.tsx';
import { FromText } from './FromText.tsx';
import styles from './list.module.css';

/** Three ways to begin: pasted text, a file, a blank form or last year's plan. */
export default function NewPlanPage() {
  const { plan: words } = useText(plansText);
  const { search, setSearch } = usePage(newPlanAddress);
  const places = useQueryOf(plansContract.endpoints.draftPlaces, {});
  const way = search.cach ?? 'van-ban';
  return (
    <>
      <PageHeader
        title={words.make.title}
        lead={words.make.lead}
        crumbs={[{ label: words.list.title, to: to(plansAddress) }]}
      />
      <Answered query={places}>
        {(answer) =>
          answer.places.length === 0 ? (
            <EmptyState>{words.make.noPlace}</EmptyState>
          ) : (
            <div className={styles.ways}>
              <PageTabs
                label={words.make.waysLabel}
                value={way}
                onChange={(id) => setSearch({ cach: id as typeof way })}
                tabs={[
                  {
                    id: 'van-ban',
                    label: words.make.ways.text,
                    content: <FromText places={answer.places} />,
                  },
                  { id: 'tep', label: words.make.ways.file, content: <FromFile places={answer.places} /> },
                  {
                    id: 'soan-moi',
                    label: words.make.ways.blank,
                    content: <FromBlank places={answer.places} />,
                  },
                ]}
              />
            </div>
          )
        }
      </Answered>
    </>
  );
}

import type { ReactNode } from 'react';
import { usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useText } from '../../../../platform/web/text/language.tsx';
import { PageTabs } from '../../../../platform/web/ui/data/PageTabs.tsx';
import { type DraftTab, draftAddress } from '../addresses.ts';
import { plansText } from '../text.ts';
import { itemAwaitsLook, type ListName } from './keeping/draft-content.ts';
import { useDesk } from './draft-context.ts';
import { DeadlinesTab } from './proposals/DeadlinesTab.tsx';
import { DutiesTab } from './proposals/DutiesTab.tsx';
import { FrameTab } from './proposals/FrameTab.tsx';
import { SectionsTab } from './proposals/SectionsTab.tsx';
import { TargetsTab } from './proposals/TargetsTab.tsx';
import { RecipientsTab } from './proposals/TextLineTabs.tsx';

/** The structured draft, one part at a time; each tab says how many it holds and how many want a look. */
export function DraftTabs() {
  const { draft } = useText(plansText);
  const { search, setSearch } = usePage(draftAddress);
  const { content } = useDesk().edited;
  const tab = (id: DraftTab, label: string, list: ListName | undefined, part: ReactNode) => {
    const items = list ? content[list] : [];
    const look = [...items].filter(itemAwaitsLook).length;
    const count = list && list !== 'bases' ? ` (${items.length})` : '';
    return { id, label: `${label}${count}${look > 0 ? ` · ${draft.toCheck(look)}` : ''}`, content: part };
  };
  return (
    <PageTabs
      label={draft.tabsLabel}
      value={search.muc ?? 'nhiem-vu'}
      onChange={(id) => setSearch({ muc: id as DraftTab })}
      tabs={[
        tab('chung', draft.tabs.frame, 'bases', <FrameTab />),
        tab('noi-dung', draft.tabs.sections, 'sections', <SectionsTab />),
        tab('chi-tieu', draft.tabs.targets, 'targets', <TargetsTab />),
        tab('nhiem-vu', draft.tabs.duties, 'duties', <DutiesTab />),
        tab('thoi-han', draft.tabs.deadlines, 'deadlines', <DeadlinesTab />),
        tab('noi-nhan', draft.tabs.recipients, 'recipients', <RecipientsTab />),
      ]}
    />
  );
}

import { Button, Group, Menu } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../../../../platform/shared/plain-date.ts';
import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../../platform/web/shell/frame/PageHeader.tsx';
import { to } from '../../../../platform/web/shell/routes/address.ts';
import { PageLink } from '../../../../platform/web/shell/routes/PageLink.tsx';
import { useGo, usePage } from '../../../../platform/web/shell/routes/use-page.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { PageTabs } from '../../../../platform/web/ui/data/PageTabs.tsx';
import { Answered } from '../../../../platform/web/ui/feedback/Answered.tsx';
import { childrenContract } from '../../contract.ts';
import { changeChildAddress, childAddress, childrenAddress, type childTabs } from '../addresses.ts';
import { ageText, birthText } from '../shown.ts';
import { childrenText } from '../text.ts';
import styles from './child.module.css';
import { childActs } from './child-acts.ts';
import type { ChildFile } from './child-file.ts';
import { CircumstancesTab } from './CircumstancesTab.tsx';
import { FamilyTab } from './FamilyTab.tsx';
import { type LifeAct, LifeDialog } from './LifeDialog.tsx';
import { OverviewTab } from './OverviewTab.tsx';
import { PapersTab } from './PapersTab.tsx';
import { TimelineTab } from './TimelineTab.tsx';
import { ViewersTab } from './ViewersTab.tsx';

type Tab = (typeof childTabs)[number];

/** A child's page. The head with who it is stays while the sections change. */
export default function ChildPage() {
  const { params } = usePage(childAddress);
  const file = useQueryOf(childrenContract.endpoints.getChild, { childId: params.childId });
  return (
    <Answered query={file} page>
      {(found) => (
        <>
          <Head file={found} />
          <Sections file={found} />
        </>
      )}
    </Answered>
  );
}

function Head({ file }: { file: ChildFile }) {
  const words = useText(childrenText);
  const { child, openTransfer } = file;
  const now = useNow();
  const here = child.state === 'living-here';
  const about = [
    birthText(child, words),
    ...(here ? [ageText(child.birthDate, now, words)] : []),
    words.sex[child.sex],
    child.unitName === child.communeName ? child.communeName : `${child.unitName}, ${child.communeName}`,
  ];
  return (
    <div className={styles.head}>
      <PageHeader
        title={child.fullName}
        crumbs={[{ label: words.title, to: to(childrenAddress) }]}
        lead={about.join(' · ')}
        aside={!here && <strong>{words.state[child.state]}</strong>}
        action={
          <Group gap="sm">
            <Acts file={file} />
            {childActs().map((Act, at) => (
              <Act key={at} file={file} />
            ))}
          </Group>
        }
      />
      {file.mergedInto && (
        <p className={styles.mark}>
          {words.child.mergedInto}{' '}
          <PageLink to={to(childAddress, { childId: file.mergedInto.childId })}>
            {file.mergedInto.fullName}
          </PageLink>
        </p>
      )}
      {child.duplicateCheck === 'waiting' && <p className={styles.mark}>{words.child.waiting}</p>}
      {openTransfer && (
        <p className={styles.mark}>
          {words.child.offered(openTransfer.toCommuneName, formatDate(openTransfer.movedOn))}
        </p>
      )}
    </div>
  );
}

function Acts({ file }: { file: ChildFile }) {
  const words = useText(childrenText);
  const go = useGo();
  const [act, setAct] = useState<LifeAct>();
  const { abilities, child, openTransfer } = file;
  const mayWrite = usePermission('child.write');
  const ended = ['left', 'died', 'withdrawn', 'turned-16'].includes(child.state);
  if (!abilities.change && !(ended && mayWrite)) return null;
  return (
    <Group gap="sm">
      {abilities.change && (
        <Button onClick={() => go(to(changeChildAddress, { childId: child.id }))}>
          {words.child.change}
        </Button>
      )}
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <Button variant="default">{words.child.more}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {abilities.move && !openTransfer && (
            <Menu.Item onClick={() => setAct('move')}>{words.life.move}</Menu.Item>
          )}
          {abilities.change && <Menu.Item onClick={() => setAct('end')}>{words.life.end}</Menu.Item>}
          {ended && <Menu.Item onClick={() => setAct('back')}>{words.life.back}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {act && <LifeDialog act={act} child={child} onClose={() => setAct(undefined)} />}
    </Group>
  );
}

function Sections({ file }: { file: ChildFile }) {
  const words = useText(childrenText);
  const { search, setSearch } = usePage(childAddress);
  const seesViewers = usePermission('child.viewers');
  const contents: readonly (readonly [Tab, React.ReactNode])[] = [
    ['tong-quan', <OverviewTab key="o" file={file} />],
    ['gia-dinh', <FamilyTab key="f" file={file} />],
    ['hoan-canh', <CircumstancesTab key="c" file={file} />],
    ['giay-to', <PapersTab key="p" file={file} />],
    ['dong-thoi-gian', <TimelineTab key="t" childId={file.child.id} />],
    ...(seesViewers ? ([['ai-da-xem', <ViewersTab key="v" childId={file.child.id} />]] as const) : []),
  ];
  return (
    <PageTabs
      label={words.child.sections}
      value={search.muc ?? 'tong-quan'}
      onChange={(id) => setSearch({ muc: id as Tab })}
      tabs={contents.map(([id, content]) => ({ id, label: words.child.tabs[id], content }))}
    />
  );
}

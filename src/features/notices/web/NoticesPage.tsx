import { Button, Group } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { useCommandOf, useQueryOf } from '../../../platform/web/client/hooks.ts';
import { PageHeader } from '../../../platform/web/shell/frame/PageHeader.tsx';
import { safeReturn } from '../../../platform/web/shell/routes/address.ts';
import { usePage } from '../../../platform/web/shell/routes/use-page.ts';
import { useLanguage, useText } from '../../../platform/web/text/language.tsx';
import { EmptyState } from '../../../platform/web/ui/data/EmptyState.tsx';
import { Answered } from '../../../platform/web/ui/feedback/Answered.tsx';
import { ProblemNotice } from '../../../platform/web/ui/feedback/ProblemNotice.tsx';
import { DateText } from '../../../platform/web/ui/status/DateText.tsx';
import { type Notice, noticesContract } from '../contract.ts';
import { noticesAddress } from './addresses.ts';
import styles from './notices.module.css';
import { sentenceOf } from './sentences.ts';
import { noticesText } from './text.ts';

const { listNotices, markRead } = noticesContract.endpoints;

/** "Thông báo": what was written to me, newest first; opening one marks it as read. */
export default function NoticesPage() {
  const text = useText(noticesText);
  const { search, setSearch } = usePage(noticesAddress);
  const list = useQueryOf(listNotices, { ...(search.sau && { after: search.sau }) }, { keepPrevious: true });
  const mark = useCommandOf(markRead);
  const { history } = useRouter();
  const anyUnread = list.data?.notices.some((notice) => notice.readAt === null) ?? false;
  const open = async (notice: Notice) => {
    if (notice.readAt === null) await mark.run({ ids: [notice.id] });
    history.push(safeReturn(notice.link));
  };
  const markAll = (
    <Button variant="default" loading={mark.busy} onClick={() => void mark.run({})}>
      {text.markAll}
    </Button>
  );
  return (
    <>
      <PageHeader title={text.title} action={anyUnread && markAll} />
      <ProblemNotice problem={mark.problem} />
      <Answered query={list}>
        {({ notices, next }) => (
          <>
            {notices.length === 0 && <EmptyState>{text.empty}</EmptyState>}
            <ul className={styles.list} aria-label={text.caption}>
              {notices.map((notice) => (
                <NoticeLine key={notice.id} notice={notice} onOpen={() => void open(notice)} />
              ))}
            </ul>
            <Group mt="md">
              {search.sau && (
                <Button variant="default" onClick={() => setSearch({ sau: undefined })}>
                  {text.first}
                </Button>
              )}
              {next && (
                <Button variant="default" onClick={() => setSearch({ sau: next })}>
                  {text.next}
                </Button>
              )}
            </Group>
          </>
        )}
      </Answered>
    </>
  );
}

function NoticeLine({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const text = useText(noticesText);
  const { language } = useLanguage();
  const press = (event: MouseEvent) => {
    // A new tab or window opens as with any link.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <li className={notice.readAt === null ? styles.unread : ''}>
      <a href={safeReturn(notice.link)} onClick={press}>
        {sentenceOf(notice, language) ?? text.unknown}
      </a>
      <span className={styles.when}>
        <DateText value={notice.createdAt} />
        {notice.readAt === null && <strong> ({text.unread})</strong>}
      </span>
    </li>
  );
}

import { Tabs } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

export interface PageTab {
  id: string;
  label: string;
  content: ReactNode;
}

interface PageTabsProps {
  tabs: readonly PageTab[];
  label: string;
  /** The open tab; kept in the address by the screen, so that a link restores it. */
  value: string;
  onChange: (id: string) => void;
}

/** Sections of one record. Only the open one is drawn. */
export function PageTabs({ tabs, label, value, onChange }: PageTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = list.current;
    const open = row?.querySelector<HTMLElement>('[aria-selected="true"]');
    // On a phone the row of tabs may be wider than the screen; only the row moves, never the page.
    if (row && open) row.scrollLeft = open.offsetLeft - (row.clientWidth - open.offsetWidth) / 2;
  }, [value]);
  return (
    <Tabs value={value} onChange={(id) => id && onChange(id)} keepMounted={false}>
      <Tabs.List ref={list} aria-label={label} data-print="hidden">
        {tabs.map((tab) => (
          <Tabs.Tab key={tab.id} value={tab.id}>
            {tab.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.id} value={tab.id} pt="md">
          {tab.content}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

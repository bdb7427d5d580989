import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';

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
  return (
    <Tabs value={value} onChange={(id) => id && onChange(id)} keepMounted={false}>
      <Tabs.List aria-label={label} data-print="hidden">
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

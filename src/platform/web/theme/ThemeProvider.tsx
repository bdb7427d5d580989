import './fonts.css';
import './page.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './print.css';
import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import 'dayjs/locale/vi';
import { useLanguage } from '../text/language.tsx';
import { styleNonce } from './strict-page.ts';
import { cssVariables, theme } from './theme.ts';

/** Look, calendar language and toasts. Light only: the product is printed and read beside paper. */
export function ThemeProvider({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme="light"
      getStyleNonce={() => styleNonce}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1, weekendDays: [0] }}>
        <Notifications position="bottom-left" limit={3} data-print="hidden" />
        {children}
      </DatesProvider>
    </MantineProvider>
  );
}

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { ProblemTexts } from './problem-text.ts';
import { type Language, rememberedLanguage, rememberLanguage, type Texts } from './texts.ts';

interface LanguageState {
  language: Language;
  choose(language: Language): void;
  /** Sentences for problem codes: the platform's and every room's. */
  problemTexts: readonly Texts<ProblemTexts>[];
}

const LanguageContext = createContext<LanguageState>({ language: 'vi', choose: () => {}, problemTexts: [] });

interface LanguageProviderProps {
  problemTexts: readonly Texts<ProblemTexts>[];
  children: ReactNode;
}

/** Holds the chosen language; `<html lang>` follows, the choice is remembered, nothing reloads. */
export function LanguageProvider({ problemTexts, children }: LanguageProviderProps) {
  const [language, setLanguage] = useState(rememberedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const state = useMemo<LanguageState>(
    () => ({
      language,
      problemTexts,
      choose: (chosen) => {
        rememberLanguage(chosen);
        setLanguage(chosen);
      },
    }),
    [language, problemTexts],
  );
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

export const useLanguage = (): LanguageState => useContext(LanguageContext);

/** The table of the chosen language: `const text = useText(plansText)`. */
export function useText<T>(table: Texts<T>): T {
  return table[useLanguage().language];
}

import { useShell } from '../shell/routes/shell-context.ts';
import { useLanguage } from './language.tsx';

/** Of an act that no room has words for; the server says the same in Vietnamese. */
const otherAct = 'Another act in the system';

export interface ActWords {
  /** The act `room.endpoint` in the language of the screen. */
  nameOf(act: string, summary: string): string;
  /** Word of a detail of the act, or of one of its values; undefined when there is none. */
  detailOf(act: string, key: string): string | undefined;
}

export function useActWords(): ActWords {
  const { acts } = useShell();
  const { language } = useLanguage();
  const partsOf = (act: string) => {
    const [room = '', endpoint = ''] = act.split('.');
    return { own: acts.get(room), endpoint };
  };
  return {
    nameOf: (act, summary) => {
      const { own, endpoint } = partsOf(act);
      return language === 'vi' ? summary : (own?.english[endpoint] ?? otherAct);
    },
    detailOf: (act, key) => partsOf(act).own?.details?.[language][key],
  };
}

import { usePermission } from '../../../../platform/web/shell/session/SessionProvider.tsx';
import { useText } from '../../../../platform/web/text/language.tsx';
import { circumstanceKinds } from '../../contract.ts';
import type { ListNote } from '../list-notes.ts';
import { childrenText } from '../text.ts';

/** Who consolidates counts everybody and reads whom they were assigned: a list shorter than its figure says why. */
export const AssignedOnly: ListNote = ({ list }) => {
  const { record } = useText(childrenText);
  const writes = usePermission('circumstance.write');
  const isCircumstance = (circumstanceKinds as readonly string[]).includes(list);
  return isCircumstance && !writes ? <p>{record.assigned.listNote}</p> : null;
};

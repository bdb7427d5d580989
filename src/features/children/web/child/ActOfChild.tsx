import { useQueryOf } from '../../../../platform/web/client/hooks.ts';
import { childrenContract } from '../../contract.ts';
import { type LifeAct, LifeDialog } from './LifeDialog.tsx';

interface ActOfChildProps {
  childId: string;
  act: Exclude<LifeAct, 'back'>;
  onClose: () => void;
  onDone: () => void;
}

/** A move or an end, from a list of a room above: the record is asked for first, so that it is acted on as it stands. */
export default function ActOfChild({ childId, act, onClose, onDone }: ActOfChildProps) {
  const file = useQueryOf(childrenContract.endpoints.getChild, { childId });
  return file.data ? (
    <LifeDialog act={act} child={file.data.child} onClose={onClose} onDone={onDone} />
  ) : null;
}

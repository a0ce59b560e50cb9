import { useDesk } from '../desk/desk-context.tsx';
import { IconButton } from '../look/icon-button.tsx';
import { useLearnerWords } from './use-learner-words.ts';

/** Leads from what somebody wrote to who they are here. */
export function LearnerLink({ account }: { account: string }) {
  const words = useLearnerWords();
  const { findLearner } = useDesk();
  return <IconButton icon="person" label={words.look} onClick={() => findLearner(account)} />;
}

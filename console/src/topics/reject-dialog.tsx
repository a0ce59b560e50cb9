import { ReasonDialog } from '../look/reason-dialog.tsx';
import { useTopicWords } from './use-topic-words.ts';

export function RejectDialog(props: {
  draft: string;
  busy: boolean;
  onClose: () => void;
  onReject: (reason: string) => Promise<boolean>;
}) {
  const words = useTopicWords();
  return (
    <ReasonDialog
      name="reject"
      draft={props.draft}
      words={{
        heading: words.rejectHeading,
        lead: words.rejectLead,
        submit: words.reject,
        cancel: words.cancel,
        label: words.reasonLabel,
        placeholder: words.reasonPlaceholder,
      }}
      suggestions={words.rejectReasons}
      longest={500}
      busy={props.busy}
      onClose={props.onClose}
      onSubmit={props.onReject}
    />
  );
}

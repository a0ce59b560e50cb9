import { useDesk } from '../../desk/desk-context.tsx';
import { problemWords } from '../../language/problem-words.ts';
import type { ModerationApi } from '../../wire/moderation-api.ts';
import { AuditLines } from '../audit-list.tsx';
import { PrivateThread } from '../private-list.tsx';
import { useModerationWords } from '../use-moderation-words.ts';
import { AppealBox } from './appeal-box.tsx';
import { CaseActions } from './case-actions.tsx';
import { CaseContext } from './case-context.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseHistory } from './case-history.tsx';
import { CaseMessage } from './case-message.tsx';
import { ChangeDialog, OverturnDialog } from './decision-dialogs.tsx';
import { MeasureList } from './measure-list.tsx';
import { saveEvidence } from './save-evidence.ts';
import { useCase } from './use-case.ts';

export interface CaseDetailProps {
  id: string;
  api: ModerationApi;
  onDone: () => void;
  onChanged: () => void;
}

/** One case: what was said, what speaks for it, who said it before, and what a person may decide. */
export function CaseDetail(props: CaseDetailProps) {
  const { id, api } = props;
  const words = useModerationWords();
  const { operator, language, timeIn } = useDesk();
  const { one, problem, busy, act, drafts, dialog, setDialog } = useCase(props);

  if (!one) {
    return <p className="questions-note">{problem ? problemWords(problem, language) : words.loading}</p>;
  }
  return (
    <article className="question-detail case-detail" data-testid="case-detail">
      <CaseHead one={one} />

      {problem && (
        <p className="questions-stale" role="alert">
          {problemWords(problem, language)}
        </p>
      )}

      <CaseMessage one={one} />

      {one.appeals.map((appeal) => (
        <AppealBox
          key={appeal.id}
          appeal={appeal}
          busy={busy}
          wasMine={one.decidedBy === operator}
          onDecide={(decision) =>
            act(() => api.decideAppeal(id, appeal.id, { operator, ...decision }), words.appealDone, true)
          }
        />
      ))}

      <section className="desk-section">
        <h3>{words.measuresHeading}</h3>
        <MeasureList
          measures={one.measures}
          busy={busy}
          onDone={(kind) => void act(() => api.doneByHand(id, kind, operator), words.handDone, false)}
        />
      </section>

      <CaseActions
        one={one}
        busy={busy}
        onApprove={() => void act(() => api.approve(id, operator, ''), words.approved, true)}
        onChange={() => setDialog('change')}
        onOverturn={() => setDialog('overturn')}
        onEvidence={() => void act(() => saveEvidence(api, id), words.evidenceSaved, false)}
      />

      <CaseContext messages={one.context} messageId={one.messageId} time={timeIn(one.groupId)} />

      <PrivateThread api={api} groupId={one.groupId} learnerId={one.sender.id} />

      <CaseHistory one={one} />

      <section className="desk-section">
        <h3>{words.record}</h3>
        <AuditLines entries={one.audit} />
      </section>

      {dialog === 'overturn' && (
        <OverturnDialog
          one={one}
          draft={drafts.overturn}
          busy={busy}
          onClose={() => setDialog(null)}
          onSubmit={(reason, decidedAt) =>
            act(() => api.overturn(id, { operator, decidedAt }, reason), words.overturned, true)
          }
        />
      )}
      {dialog === 'change' && (
        <ChangeDialog
          one={one}
          draft={drafts.change}
          busy={busy}
          onClose={() => setDialog(null)}
          onSubmit={(change, decidedAt) =>
            act(() => api.change(id, { operator, decidedAt }, change), words.changed, true)
          }
        />
      )}
    </article>
  );
}

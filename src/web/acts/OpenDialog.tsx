import { App, Modal } from 'antd';
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router-dom';
import { useIntent } from '../api/intent';
import { useRead } from '../api/queries';
import { isChanged } from '../forms/schema';
import { useStanding } from '../forms/standing';
import { Trouble } from '../shown/Trouble';
import { useLeaving } from '../shown/useLeaving';
import { Waiting } from '../shown/Waiting';
import { besideOf } from './beside';
import { useSay } from './words';

const SchemaForm = lazy(() => import('../forms/SchemaForm'));

interface Props {
  readonly procedure: string;
  readonly act: string;
  /** Where to go with the id of the case that was opened. */
  readonly to: (id: string) => string;
  readonly onClose: () => void;
}

/** Opens a case with its first act: the form from the act's schema. */
export function OpenDialog({ procedure, act, to, onClose }: Props): ReactNode {
  const say = useSay();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [input, setInput] = useState<unknown>({});
  const { data, error } = useRead('readProcedures', {}, { keep: Infinity });
  const entry = data?.procedures.find(({ name, newest }) => name === procedure && newest)?.acts.find((one) => one.act === act);
  const intent = useIntent('openCase', ({ id, number }) => {
    onClose();
    void message.success(say('opened', { number }));
    void navigate(to(id));
  });
  const { errors, shown } = useMemo(() => besideOf(intent.error, entry?.form), [intent.error, entry]);
  const { standing, seenTo } = useStanding(errors, input);
  const { leaving, question } = useLeaving(isChanged(entry?.form, input, {}), onClose);
  return (
    <>
    <Modal open title={entry?.words ?? ''} footer={null} {...leaving} width={680} mask={{ closable: false }} destroyOnHidden>
      {error && <Trouble error={error} />}
      {!entry && !error && <Waiting />}
      {entry && (
        <div className="stack">
          {entry.article !== undefined && <p className="quiet">{say('article', { article: entry.article })}</p>}
          <Suspense fallback={<Waiting />}>
            <SchemaForm schema={entry.form} value={input} onChange={setInput} onSend={(given) => intent.mutate({ body: { procedure, act, input: given as Record<string, unknown> } })} errors={standing} busy={intent.isPending} send={say('record')}>
              {intent.error && !seenTo && <div className="gap"><Trouble error={intent.error} beside={shown} /></div>}
            </SchemaForm>
          </Suspense>
        </div>
      )}
    </Modal>
    {question}
    </>
  );
}

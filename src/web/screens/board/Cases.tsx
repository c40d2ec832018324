import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { CasesQuery } from '../../../contract/lists';
import { useRead } from '../../api/queries';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { useCommon } from '../../words/common';
import { CaseRows } from './CaseRows';
import { useSay } from './words';

const ROWS = 20;

interface Props {
  /** Of the heading. */
  readonly id: string;
  readonly title: string;
  readonly query: CasesQuery;
  readonly onClose: () => void;
  /** It is asked for from far above. */
  readonly comesIntoView?: boolean;
  /** What of them is shown, where there is a choice. */
  readonly choice?: ReactNode;
}

/** The cases behind a figure, the newest first. */
export function Cases({ id, title, query, onClose, comesIntoView = false, choice }: Props): ReactNode {
  const say = useSay();
  const common = useCommon();
  const [cursor, setCursor] = useState<string>();
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (comesIntoView) section.current?.scrollIntoView({ block: 'nearest' });
  }, [comesIntoView]);
  const { data, error, isPending, refetch } = useRead('listCases', { query: { ...query, limit: ROWS, cursor } });
  return (
    <section ref={section} className="drilled" aria-labelledby={id}>
      <div className="spread"><h3 id={id}>{title}</h3><Button onClick={onClose}>{say('close')}</Button></div>
      {choice}
      {(data?.items.length ?? 0) > 1 && <p className="quiet">{say('newestFirst')}</p>}
      {error && <Trouble error={error} retry={refetch} />}
      {isPending ? <Waiting /> : data && (data.items.length === 0 ? <p className="quiet">{say('noCases')}</p> : <CaseRows rows={data.items} />)}
      {(data?.next !== undefined || cursor !== undefined) && (
        <p className="row">
          {cursor !== undefined && <Button onClick={() => setCursor(undefined)}>{say('first')}</Button>}
          {data?.next !== undefined && <Button onClick={() => setCursor(data.next)}>{common('more')}</Button>}
        </p>
      )}
    </section>
  );
}

import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useRead } from '../../api/queries';
import { Trouble } from '../../shown/Trouble';
import { Waiting } from '../../shown/Waiting';
import { questionOf } from './asked';
import './board.css';
import { Figures, Totals } from './Figures';
import { Filters } from './Filters';
import { Orders } from './Orders';
import { Pressing } from './Pressing';
import { Stalls } from './Stalls';
import { useSay } from './words';

/** How many, how fast, in time or late, where it stalls and who will be late: for supervision, and for heads of their own body. */
export default function Board(): ReactNode {
  const say = useSay();
  const [search, set] = useSearchParams();
  const question = questionOf(search);
  const { by, from, until, row } = question;
  const compare = question.compare && from !== undefined && until !== undefined;
  const { data, error, isPending, refetch } = useRead('readFigures', { query: { by, from, until, ...(compare ? { compare: '1' as const } : {}) } });
  return (
    <div className="stack">
      <h1>{say('title')}</h1>
      <Filters question={question} set={set} />
      {error && <Trouble error={error} retry={refetch} />}
      {isPending ? <Waiting /> : data && (
        <>
          <Totals total={data.total} question={question} set={set} />
          <Pressing question={question} set={set} rowWords={row === undefined ? undefined : data.rows.find(({ key }) => key === row)?.words} />
          <Figures figures={data} question={question} set={set} />
          <Stalls question={question} set={set} />
          <Orders />
        </>
      )}
    </div>
  );
}

import { Button, Select } from 'antd';
import { useId, useState, type ReactNode } from 'react';
import type { SetURLSearchParams } from 'react-router-dom';
import { useRead } from '../../api/queries';
import { Trouble } from '../../shown/Trouble';
import { ask, filterOf, type Question } from './asked';
import { CaseRows } from './CaseRows';
import { useCommon } from '../../words/common';
import { useSay } from './words';

/** How many are shown at first, and how many at most. */
const FEW = 20;
const MOST = 200;

/** The cases behind a row: who is late and who will be. */
export function Pressing({ question, set, rowWords }: { readonly question: Question; readonly set: SetURLSearchParams; readonly rowWords: string | undefined }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const id = useId();
  const [shown, setShown] = useState(FEW);
  const { data, error, isPending, refetch } = useRead('readPressing', { query: { within: question.within, limit: shown, ...filterOf(question) } });
  return (
    <section className={isPending ? 'panel to-come' : 'panel'} aria-labelledby="pressing">
      <div className="spread">
        <h2 id="pressing">{say('pressing')}{rowWords !== undefined && `${common('colon')}${rowWords}`}</h2>
        <span className="row">
          {rowWords !== undefined && <Button onClick={() => ask(set, { row: undefined })}>{say('everything')}</Button>}
          <label htmlFor={id}>{say('within')}</label>
          <Select id={id} value={question.within} onChange={(within) => ask(set, { within: String(within) })} options={[0, 3, 7, 15, 30].map((days) => ({ value: days, label: say(days === 0 ? 'withinToday' : 'withinDays', { days }) }))} />
        </span>
      </div>
      {error && <Trouble error={error} retry={refetch} />}
      {(data?.items.length ?? 0) > 1 && <p className="quiet">{common('riskOrder')}</p>}
      {data && data.items.length === 0 ? <p className="quiet">{say('nothingPressing')}</p> : (
        <CaseRows rows={data?.items ?? []} />
      )}
      {data && data.items.length === shown && shown < MOST && <p className="row"><Button onClick={() => setShown(MOST)}>{say('morePressing', { count: MOST })}</Button></p>}
    </section>
  );
}

import { Button, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { Link, type SetURLSearchParams } from 'react-router-dom';
import { useRead } from '../../api/queries';
import { Due } from '../../shown/Due';
import { Foreign } from '../../shown/Foreign';
import { Trouble } from '../../shown/Trouble';
import { ask, filterOf, type Question } from './asked';
import { orderAddress, useIssuesOrders } from './order';
import { useCommon } from '../../words/common';
import { useSay } from './words';

/** The cases behind a row: who is late and who will be. */
export function Pressing({ question, set, rowWords }: { readonly question: Question; readonly set: SetURLSearchParams; readonly rowWords: string | undefined }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const id = useId();
  const issues = useIssuesOrders();
  const { data, error, isPending, refetch } = useRead('readPressing', { query: { within: question.within, limit: 20, ...filterOf(question) } });
  return (
    <section className={isPending ? 'panel to-come' : 'panel'} aria-labelledby="pressing">
      <div className="spread">
        <h2 id="pressing">{say('pressing')}{rowWords !== undefined && `${common('colon')}${rowWords}`}</h2>
        <span className="row">
          {rowWords !== undefined && <Button onClick={() => ask(set, { row: undefined })}>{say('everything')}</Button>}
          <label htmlFor={id}>{say('within')}</label>
          <Select id={id} value={question.within} onChange={(within) => ask(set, { within: String(within) })} options={[0, 3, 7, 15, 30].map((days) => ({ value: days, label: say('withinDays', { days }) }))} />
        </span>
      </div>
      {error && <Trouble error={error} retry={refetch} />}
      {data && data.items.length === 0 ? <p className="quiet">{say('nothingPressing')}</p> : (
        <table className="row-table">
          <thead><tr>{(['number', 'matter', 'turn', 'due'] as const).map((name) => <th key={name} scope="col">{say(name)}</th>)}</tr></thead>
          <tbody>
            {(data?.items ?? []).map((row) => {
              const [binding] = row.deadlines.filter(({ kind }) => kind !== 'internal').concat(row.deadlines);
              return (
                <tr key={row.id}>
                  <td data-name={say('number')}><Link to={`/cases/${row.id}`}>{row.number}</Link></td>
                  <td data-name={say('matter')}><Foreign>{row.title}</Foreign><div className="quiet">{row.stateWords}</div></td>
                  <td data-name={say('turn')}>{row.turn.words}<div className="quiet">{row.turn.causeWords}</div></td>
                  <td data-name={say('due')}>{issues && <Link className="order" to={orderAddress({ case: row.id, to: row.handling })} aria-label={say('orderAbout', { number: row.number })}>{say('order')}</Link>}{binding && <><Due deadline={binding} /><div className="quiet">{binding.name}</div></>}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

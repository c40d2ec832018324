import { Button, QRCode } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { ReceiptAnswer } from '../../../contract/receipt';
import { saveFile } from '../../api/files';
import { Foreign } from '../../shown/Foreign';
import { ClockState } from '../../shown/clock/ClockState';
import { whenText } from '../../shown/time';
import { useCommon } from '../../words/common';
import { useSay } from './words';

/** What is kept and checked later: what was signed, and nothing that is only shown. */
export function keptOf({ receipt, hash, signature, publicKey }: ReceiptAnswer): string {
  return JSON.stringify({ receipt, hash, signature, publicKey }, undefined, 2);
}

/** The receipt: each step with when, who and by what proof; its hash and signature, to print, to keep, to check later. */
export function Receipt({ signed, outstanding }: { readonly signed: ReceiptAnswer; readonly outstanding: readonly number[] }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const { receipt, hash, signature, code, shown } = signed;
  const address = `${window.location.origin}/receipts#code=${code.replace(/ /g, '+')}`;
  const COLUMNS = [say('when'), say('step'), say('body'), say('person'), say('proof')];
  return (
    <section className="panel receipt" aria-labelledby="receipt">
      <div className="spread">
        <h2 id="receipt">{say('receipt')}</h2>
        <span className="row no-print">
          <Button size="small" onClick={() => saveFile({ name: `${receipt.number} ${say('receiptFile')}.json`, content: new Blob([keptOf(signed)], { type: 'application/json' }) })}>{say('keep')}</Button>
          <a href={`/api/cases/${receipt.case}/receipt/paper`}>{say('paper')}</a>
          <Link to="/receipts">{say('check')}</Link>
        </span>
      </div>
      {receipt.steps.length === 0 ? <p className="quiet">{say('noSteps')}</p> : (
        <table className="row-table" aria-label={say('receipt')}>
          <thead><tr>{COLUMNS.map((name) => <th key={name} scope="col">{name}</th>)}</tr></thead>
          <tbody>
            {receipt.steps.map(({ seq, act, at, recordedAt, body, person, proof, number, result }) => (
              <tr key={seq}>
                <td data-name={say('when')}><time dateTime={at}>{whenText(at)}</time>{whenText(recordedAt) !== whenText(at) && <div className="quiet">{say('entered', { date: whenText(recordedAt) })}</div>}</td>
                <td data-name={say('step')}><strong>{shown.acts[act] ?? act}</strong>{result !== undefined && <span>{common('colon')}{shown.results[result] ?? result}</span>}{number !== undefined && <div className="quiet">{number}</div>}</td>
                <td data-name={say('body')}>{shown.bodies[body] ?? body}</td>
                <td data-name={say('person')}><Foreign>{shown.people[person] ?? person}</Foreign></td>
                <td data-name={say('proof')}><span className={`mark ${proof === 'outstanding' || outstanding.includes(seq) ? 'yellow' : ''}`}>{say(`proof_${proof}`)}</span></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {receipt.steps.length > 0 && (
        <div className="receipt-clocks">
          <h3>{say('clocks')}</h3>
          {!receipt.steps.some(({ clock, clockInDoubt }) => clock ?? clockInDoubt) ? <p className="quiet">{say('clockNotRecorded')}</p> : (
            <>
              <p className="quiet">{say('clocksWhat')}</p>
              <dl>
                {receipt.steps.map(({ seq, act, recordedAt, clock, clockInDoubt }) => (
                  <div key={seq}>
                    <dt>{whenText(recordedAt)} {shown.acts[act] ?? act}</dt>
                    <dd>
                      {clockInDoubt && <p><span className="mark yellow">{say('clockInDoubt')}</span></p>}
                      {clock ? <ClockState state={clock} /> : <p className="quiet">{say('clockNotRecorded')}</p>}
                    </dd>
                  </div>
                ))}
              </dl>
            </>
          )}
        </div>
      )}
      <div className="receipt-seal">
        <QRCode value={address} type="svg" size={148} bordered={false} errorLevel="M" aria-label={say('code')} />
        <dl>
          {receipt.packageHash !== undefined && <><dt>{say('packageHash')}</dt><dd className="hash">{receipt.packageHash}</dd></>}
          <dt>{say('hash')}</dt><dd className="hash">{hash}</dd>
          <dt>{say('signature')}</dt><dd className="hash">{signature}</dd>
          <dt>{say('revision')}</dt><dd>{receipt.revision}</dd>
        </dl>
      </div>
      <p className="quiet">{say('sameForBoth')}</p>
    </section>
  );
}

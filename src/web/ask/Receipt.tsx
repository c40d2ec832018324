import { useEffect, useRef, type ReactNode } from 'react';
import type { SubmissionReceipt } from '../../contract/party';
import { momentInFull } from './dates';
import { useLanguage, useSay } from './words';

/** 收件凭证: number, time, check value; alone on the sheet when it is printed. */
export function Receipt({ receipt }: { readonly receipt: SubmissionReceipt }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), [receipt.number]);
  const { number, case: of, act, at, files, hash } = receipt;
  const rows = [['receiptNumber', number], ['receiptCase', of], ['receiptAct', act], ['receiptAt', momentInFull(at, language)], ['receiptFiles', String(files)], ['receiptHash', hash]] as const;
  return (
    <section className="panel receipt" aria-labelledby="receipt">
      <h2 id="receipt" ref={head} tabIndex={-1}>{say('receipt')}</h2>
      <dl>{rows.map(([name, value]) => <div key={name}><dt>{say(name)}</dt><dd className={name === 'receiptHash' ? 'hash' : undefined}>{value}</dd></div>)}</dl>
      <p className="quiet">{say('receiptHint')}</p>
      <div className="no-print"><button type="button" className="plain" onClick={() => window.print()}>{say('print')}</button></div>
    </section>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import type { CaseAnswer } from '../../../contract/case';
import type { PackageAnswer } from '../../../contract/packages';
import { ActButton } from '../../acts/ActButton';
import { fetchFile, saveFile } from '../../api/files';
import { useIntent } from '../../api/intent';
import { useRead } from '../../api/queries';
import { useAccount } from '../../api/session';
import { useBodies } from '../../forms/bodies';
import { whenText } from '../../shown/time';
import { besideFields } from '../../shown/beside';
import { Trouble } from '../../shown/Trouble';
import { Wrong } from '../../shown/Wrong';
import type { Vocabulary } from '../case/Data';
import { useCommon } from '../../words/common';
import { useSay } from './words';

/** 五种材料 (Order 310 art. 6). */
const MATERIALS = ['transferLetter', 'investigationReport', 'goodsList', 'appraisal', 'otherMaterial'] as const;
type Material = (typeof MATERIALS)[number];
/** The letter and the report always; the list of goods and the appraisal, or the word that there are none. */
const ABSENCE: Partial<Record<Material, 'noGoods' | 'noAppraisal'>> = { goodsList: 'noGoods', appraisal: 'noAppraisal' };
const SENDINGS: readonly string[] = ['transfer.sent', 'sending.recorded'];

type Absent = Readonly<Partial<Record<'noGoods' | 'noAppraisal', boolean>>>;
interface Listed {
  readonly enclosed: readonly Material[];
  readonly absent: Absent;
}

const isThere = (one: Material, { enclosed, absent }: Listed): boolean => {
  const absence = ABSENCE[one];
  return enclosed.includes(one) || (absence !== undefined && absent[absence] === true);
};
const missingIn = (listed: Listed): readonly Material[] => MATERIALS.filter((one) => one !== 'otherMaterial' && !isThere(one, listed));

function Checked({ listed, vocabulary, onChange }: { readonly listed: Listed; readonly vocabulary: Vocabulary; readonly onChange?: (listed: Listed) => void }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const missing = missingIn(listed);
  return (
    <>
      <ul className="plain-list materials">
        {MATERIALS.map((one) => {
          const absence = ABSENCE[one];
          const there = listed.enclosed.includes(one);
          return (
            <li key={one}>
              <Checkbox checked={there} disabled={!onChange} onChange={({ target }) => onChange?.({ ...listed, enclosed: target.checked ? [...listed.enclosed, one] : listed.enclosed.filter((other) => other !== one) })}>{vocabulary.choices[one] ?? one}</Checkbox>{' '}
              {absence !== undefined && !there && <Checkbox checked={listed.absent[absence] === true} disabled={!onChange} onChange={({ target }) => onChange?.({ ...listed, absent: { ...listed.absent, [absence]: target.checked } })}>{vocabulary.fields[absence] ?? absence}</Checkbox>}
              {missing.includes(one) && <span className="mark yellow">{say('missing')}</span>}
            </li>
          );
        })}
      </ul>
      <p role="status" className="materials-state">{missing.length === 0 ? <span className="mark green">{say('complete')}</span> : <>{say('lacks')}{missing.map((one) => vocabulary.choices[one] ?? one).join(common('comma'))}</>}</p>
    </>
  );
}

/** What stands on the newest sending: which materials, and of which it says that there are none. */
function useSent(file: CaseAnswer): Listed | undefined {
  const { data } = useRead('readHistory', { params: { id: file.id } });
  const content = data?.facts.filter(({ type, content: told }) => SENDINGS.includes(type) && told !== undefined).slice(-1)[0]?.content;
  const sentNow = typeof file.data['sentSeq'] === 'number' && file.data['sentSeq'] > 0;
  if (!sentNow || !content) return undefined;
  return { enclosed: (file.data['materials'] ?? []) as readonly Material[], absent: { noGoods: content['noGoods'] === true, noAppraisal: content['noAppraisal'] === true } };
}

/** The package against the list of materials: what is enclosed, what is missing, the package itself, and the sending. */
export function Materials({ file, vocabulary }: { readonly file: CaseAnswer; readonly vocabulary: Vocabulary }): ReactNode {
  const say = useSay();
  const sent = useSent(file);
  const [draft, setDraft] = useState<Listed>({ enclosed: [], absent: {} });
  const packages = useRead('listPackages', { params: { id: file.id } });
  const toPolice = file.tags['track'] === 'toPolice';
  const sends = file.acts.some(({ act, open }) => SENDINGS.includes(act) && open);
  const offices = (file.data['offices'] ?? {}) as { readonly receiver?: string; readonly overseer?: string; readonly court?: string };
  const latest = packages.data?.items.find(({ receiver }) => receiver === (offices.receiver ?? offices.court));
  const begin = {
    police: offices.receiver, procuratorate: offices.overseer, materials: draft.enclosed, ...(draft.absent.noGoods && !draft.enclosed.includes('goodsList') ? { noGoods: true } : {}), ...(draft.absent.noAppraisal && !draft.enclosed.includes('appraisal') ? { noAppraisal: true } : {}),
    ...(latest && latest.revision <= file.revision ? { packageHash: latest.packageHash } : {}),
  };
  return (
    <section className="panel" aria-labelledby="materials">
      <h2 id="materials">{say('materials')}</h2>
      {toPolice && (sent ? <Checked listed={sent} vocabulary={vocabulary} /> : sends ? <><p className="quiet">{say('tick')}</p><Checked listed={draft} vocabulary={vocabulary} onChange={setDraft} /></> : <p className="quiet">{say('notSent')}</p>)}
      {file.data['materialAsked'] === true && <p><span className="mark yellow">{say('asked')}</span></p>}
      <Packages file={file} items={packages.data?.items ?? []} bodies={packages.data?.bodies ?? {}} preferred={offices.receiver ?? offices.court} />
      {packages.error && <Trouble error={packages.error} />}
      <p className="row">{SENDINGS.filter((act) => act === 'transfer.sent' || file.data['sentSeq'] === 0).map((act) => <ActButton key={act} file={file} act={act} begin={begin} primary />)}</p>
    </section>
  );
}

const MEGA = 1_000_000;
const sizeOf = (bytes: number): string => (bytes < MEGA ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / MEGA).toFixed(1)} MB`);

function Packages({ file, items, bodies, preferred }: { readonly file: CaseAnswer; readonly items: readonly PackageAnswer[]; readonly bodies: Readonly<Record<string, string>>; readonly preferred: string | undefined }): ReactNode {
  const say = useSay();
  const common = useCommon();
  const queries = useQueryClient();
  const names = useBodies();
  const [to, setTo] = useState<string>();
  const chosen = to ?? preferred;
  const { body } = useAccount();
  // Whoever has the case makes it up for others; the server says who of them may.
  const mayBuild = body === file.handling && chosen !== file.handling;
  const build = useIntent('buildPackage', () => queries.invalidateQueries({ queryKey: ['listPackages'] }));
  const { errors: wrong, shown } = besideFields(build.error, ['to']);
  const [trouble, setTrouble] = useState<Error>();
  const fetchOne = async ({ packageHash }: PackageAnswer): Promise<void> => {
    setTrouble(undefined);
    try {
      saveFile(await fetchFile('readPackage', { params: { id: file.id, package: packageHash.replace('sha256:', '') } }));
    } catch (error) {
      setTrouble(error as Error);
    }
  };
  return (
    <>
      <h3 className={items.length === 0 ? 'no-print' : undefined}>{say('packages')}</h3>
      <p className="quiet no-print">{say('packagesHint')}</p>
      {mayBuild && <p className="row no-print">
        <Select aria-label={say('packageFor')} showSearch={{ optionFilterProp: 'label' }} placeholder={say('packageFor')} value={chosen} options={names.filter(({ value }) => value !== file.handling)} onChange={(body: string) => setTo(body)} popupMatchSelectWidth={false} className="package-for" status={wrong.has('to') ? 'error' : undefined} />
        <Wrong says={wrong.get('to')} />
        <Button disabled={chosen === undefined} loading={build.isPending} onClick={() => chosen !== undefined && build.mutate({ params: { id: file.id }, body: { to: chosen } })}>{say('build')}</Button>
      </p>}
      {build.isPending && <p role="status" className="quiet">{say('building')}</p>}
      {build.error && <Trouble error={build.error} beside={shown} />}
      {trouble && <Trouble error={trouble} />}
      <ul className="plain-list">
        {items.map((one) => (
          <li key={one.packageHash}>
            <div className="spread"><strong>{one.number}</strong><Button size="small" className="no-print" onClick={() => void fetchOne(one)}>{say('fetch', { size: sizeOf(one.size) })}</Button></div>
            <p className="quiet">{say('packageAbout', { body: bodies[one.receiver] ?? one.receiver, at: whenText(one.at), files: one.files.length })} · {say(`volume_${one.volume}`)}</p>
            <p className="hash quiet">{one.packageHash}</p>
            {one.left.length > 0 && <p>{say('left')}{one.left.map(({ title, reason }) => title + common('bracket', { text: say(`left_${reason}`) })).join(common('comma'))}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

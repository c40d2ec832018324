import { useQueryClient } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { keepFile } from '../api/upload';
import { useRead } from '../api/queries';
import { Trouble } from '../shown/Trouble';
import { useCommon } from '../words/common';
import { useSay } from './words';

/** What is kept, known by its content: src/domain/evidence.ts. */
const KINDS = '.pdf,.jpg,.jpeg,.png,.tif,.tiff,.ofd,.docx,.xlsx';
const KILO = 1024;
const sizeOf = (bytes: number): string => (bytes < KILO * KILO ? `${Math.max(1, Math.round(bytes / KILO))} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`);

interface Props {
  readonly id?: string;
  readonly caseId: string;
  readonly value?: string;
  readonly onChange: (evidence: string | undefined) => void;
  /** The words over the field, for those who hear it. */
  readonly label: string;
  readonly wrong?: boolean;
}

/** A file of the case: one that is there, or one that is kept now. It is in the case before the act is recorded, and named by it. */
export function EvidenceField({ id, caseId, value, onChange, label, wrong }: Props): ReactNode {
  const say = useSay();
  const common = useCommon();
  const queries = useQueryClient();
  const { data } = useRead('listEvidence', { params: { id: caseId } });
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Error>();
  const keep = async (file: File): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    try {
      const kept = await keepFile(caseId, file);
      await queries.invalidateQueries({ queryKey: ['listEvidence'] });
      onChange(kept.id);
    } catch (error) {
      setTrouble(error as Error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="stack evidence-field">
      <Select
        id={id} aria-label={label} allowClear showSearch={{ optionFilterProp: 'label' }} placeholder={say('chooseFile')} style={{ width: '100%' }} value={value} status={wrong ? 'error' : ''} loading={busy}
        options={(data?.items ?? []).map((one) => ({ value: one.id, label: one.name + common('bracket', { text: sizeOf(one.size) }) }))} onChange={(chosen?: string) => onChange(chosen)}
      />
      <div><label className="pick-file">{say('upload')}<input type="file" aria-label={`${label}${common('colon')}${say('upload')}`} accept={KINDS} disabled={busy} onChange={({ target }) => { const [file] = target.files ?? []; if (file) void keep(file); target.value = ''; }} /></label></div>
      {busy && <span role="status" className="quiet">{say('uploading')}</span>}
      {trouble && <Trouble error={trouble} />}
    </div>
  );
}

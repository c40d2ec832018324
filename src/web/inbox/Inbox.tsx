import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Drawer } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { InboxItemAnswer } from '../../contract/inbox';
import { useIntent } from '../api/intent';
import { useRead } from '../api/queries';
import { Foreign } from '../shown/Foreign';
import { whenText } from '../shown/time';
import { Trouble } from '../shown/Trouble';
import { Waiting } from '../shown/Waiting';
import { NoticeSettings } from './NoticeSettings';
import { useSay } from './words';

const ROWS = 30;

function Item({ item, onRead, onClose }: { readonly item: InboxItemAnswer; readonly onRead: () => void; readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const { subject, body, at, read, number, caseId, onBehalfWords } = item;
  return (
    <li className={read ? 'notice' : 'notice new'}>
      <div className="spread"><strong><Foreign>{subject}</Foreign></strong>{!read && <span className="mark yellow">{say('isNew')}</span>}</div>
      <p className="notice-text"><Foreign>{body}</Foreign></p>
      {onBehalfWords !== undefined && <p className="quiet">{say('onBehalf', { who: onBehalfWords })}</p>}
      <div className="row">
        <span className="quiet">{whenText(at)}</span>
        <Link to={`/cases/${caseId}`} onClick={() => { if (!read) onRead(); onClose(); }}>{say('openCase', { number })}</Link>
        {!read && <Button size="small" onClick={onRead}>{say('markRead')}</Button>}
      </div>
    </li>
  );
}

/** One's own notices, beside the page; and how one wants to be told. */
export default function Inbox({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useSay();
  const queries = useQueryClient();
  const [onlyUnread, setOnlyUnread] = useState(false);
  const [cursor, setCursor] = useState<string>();
  const { data, error, isPending, refetch } = useRead('readInbox', { query: { limit: ROWS, cursor, ...(onlyUnread ? { unread: '1' as const } : {}) } });
  const mark = useIntent('markInbox', () => queries.invalidateQueries({ queryKey: ['readInbox'] }));
  const [newest] = data?.items ?? [];
  return (
    <Drawer open title={say('title')} onClose={onClose} size="min(480px, 100vw)" classNames={{ body: 'inbox' }}>
      <div className="stack">
        <div className="spread">
          <Checkbox checked={onlyUnread} onChange={({ target }) => { setOnlyUnread(target.checked); setCursor(undefined); }}>{say('onlyUnread')}</Checkbox>
          {newest && (data?.unread ?? 0) > 0 && cursor === undefined && <Button size="small" onClick={() => mark.mutate({ body: { id: newest.id, upTo: true } })}>{say('allRead')}</Button>}
        </div>
        {(error ?? mark.error) && <Trouble error={(error ?? mark.error) as Error} retry={refetch} />}
        {isPending && <Waiting />}
        {data?.items.length === 0 && <p className="quiet">{say(onlyUnread ? 'emptyUnread' : 'empty')}</p>}
        <ul className="plain-list">{(data?.items ?? []).map((item) => <Item key={item.id} item={item} onRead={() => mark.mutate({ body: { id: item.id } })} onClose={onClose} />)}</ul>
        {(cursor !== undefined || data?.next !== undefined) && (
          <p className="row">
            {cursor !== undefined && <Button size="small" onClick={() => setCursor(undefined)}>{say('newest')}</Button>}
            {data?.next !== undefined && <Button size="small" onClick={() => setCursor(data.next)}>{say('older')}</Button>}
          </p>
        )}
        <NoticeSettings />
      </div>
    </Drawer>
  );
}

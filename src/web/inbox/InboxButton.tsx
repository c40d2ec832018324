import { Button } from 'antd';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useRead } from '../api/queries';
import { useSessions } from '../api/session';
import { UNREAD, useInboxStream } from '../api/stream';
import { useCommon } from '../words/common';
import { useSay } from './words';
import './inbox.css';

const Inbox = lazy(() => import('./Inbox'));

/** How many notices are unread, as they come; opens them beside the page, which stays as it is. */
export function InboxButton(): ReactNode {
  const say = useSay();
  const common = useCommon();
  const { account, ended } = useSessions();
  const [open, setOpen] = useState(false);
  const { data } = useRead('readInbox', UNREAD);
  useInboxStream(account?.id, ended);
  const unread = data?.unread ?? 0;
  useEffect(() => {
    document.title = document.title.replace(/^(?:\(\d+\) )?/, unread > 0 ? `(${unread}) ` : '');
  }, [unread]);
  const told = unread > 0 ? say('unread', { count: unread }) : say('none');
  return (
    <>
      <Button size="small" className="inbox-button" aria-label={`${say('title')}${common('colon')}${told}`} aria-haspopup="dialog" onClick={() => setOpen(true)}>{say('title')}{unread > 0 && <span className="inbox-count">{unread > 99 ? '99+' : unread}</span>}</Button>
      <span className="unseen" role="status">{unread > 0 && told}</span>
      {open && <Suspense fallback={null}><Inbox onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}

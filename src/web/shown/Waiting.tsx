import { Spin } from 'antd';
import type { ReactNode } from 'react';
import { useCommon } from '../words/common';

/** Something is on its way. */
export function Waiting(): ReactNode {
  const common = useCommon();
  return <div className="waiting" role="status"><Spin /> {common('loading')}</div>;
}

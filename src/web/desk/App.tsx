import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider, type ThemeConfig } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { lazy, useEffect, type ReactNode } from 'react';
import { createBrowserRouter, Link, Navigate, RouterProvider } from 'react-router-dom';
import { queryClient } from '../api/queries';
import { SessionProvider, useAccount } from '../api/session';
import { useLanguage } from '../words';
import { useCommon } from '../words/common';
import { firstFor, screens } from './screens';
import { Shell } from './Shell';
import { useSay } from './words';

/** Every text on its ground has the contrast of WCAG 2.2 AA, which antd's own colours have not. */
const theme: ThemeConfig = {
  token: {
    colorPrimary: '#0b5394', colorLink: '#0b5394', colorError: '#b3261e', colorWarning: '#8a5a00', colorSuccess: '#1e6b34', colorSuccessBg: '#e6f4ea', colorWarningBg: '#fff4d6', colorErrorBg: '#fdecea', colorText: '#1c2733', colorTextSecondary: '#4a5766',
    colorTextTertiary: '#556474', colorTextDescription: '#556474', colorTextPlaceholder: '#667584', colorTextDisabled: '#667584', borderRadius: 4, fontSize: 14, motion: false,
    fontFamily: 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  },
  // A field is seen to be one: its frame has the 3 to 1 of WCAG 1.4.11.
  components: Object.fromEntries((['Input', 'InputNumber', 'Select', 'Checkbox', 'Radio'] as const).map((one) => [one, { colorBorder: '#8593a1' }])),
};

function Home(): ReactNode {
  const say = useSay();
  const first = firstFor(useAccount());
  return first ? <Navigate to={first.path} replace /> : <p>{say('nothing')}</p>;
}

function NotFound(): ReactNode {
  const say = useCommon();
  return <div className="panel"><h1>{say('notFound')}</h1><p><Link to="/">{say('firstPage')}</Link></p></div>;
}

function Broken(): ReactNode {
  return <p role="alert" className="panel">{useCommon()('broken')}</p>;
}

const router = createBrowserRouter([
  {
    element: <Shell />,
    errorElement: <Broken />,
    children: [
      { path: '/', element: <Home /> },
      ...screens.map(({ path, load }) => {
        const Loaded = lazy(load);
        return { path, element: <Loaded />, errorElement: <Broken /> };
      }),
      { path: '*', element: <NotFound /> },
    ],
  },
]);

/** The desk: language, look and queries around the screens. */
export function App(): ReactNode {
  const language = useLanguage();
  const say = useSay();
  useEffect(() => {
    dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
    document.title = `${say('name')} · ${say('subtitle')}`;
  }, [language, say]);
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp component={false}>
        <QueryClientProvider client={queryClient}>
          <SessionProvider>
            <RouterProvider router={router} />
          </SessionProvider>
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}

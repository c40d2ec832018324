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
import theme from './theme.json';
import { useSay } from './words';

/** Every text on its ground has the contrast of WCAG 2.2 AA, which antd's own colours have not; a field is seen to be one, with the 3 to 1 of WCAG 1.4.11 around it. The styles are written when the pages are built: `../antdStyle.mjs`. */
const look: ThemeConfig = theme;

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
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={look} button={{ autoInsertSpace: false }}>
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

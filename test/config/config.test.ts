import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ConfigError, readConfig } from '../../src/config';

describe('settings from files', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weiquan-config-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  const file = (name: string, text: string): string => {
    fs.writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  };

  it('are read without the line end that editors add', () => {
    expect(readConfig({ WEIQUAN_SECRET_FILE: file('secret', `${'s'.repeat(40)}\n`) }).secret).toBe('s'.repeat(40));
  });
  it('beside the setting itself are one too many', () => expect(() => readConfig({ REDIS_URL: 'redis://here', REDIS_URL_FILE: file('redis', 'redis://there') })).toThrow(ConfigError));
  it('that are not there are named', () => expect(() => readConfig({ WEIQUAN_SECRET_FILE: path.join(folder, 'none') })).toThrow(new ConfigError(`WEIQUAN_SECRET_FILE: ${path.join(folder, 'none')} cannot be read (ENOENT).`)));
  it('put a password of any characters into the address of the database', () => {
    const { database } = readConfig({ DATABASE_URL: 'postgres://weiquan@postgres:5432/weiquan', DATABASE_PASSWORD_FILE: file('password', 'a/b:c@d%\n') });
    expect(database).toEqual({ kind: 'postgres', url: 'postgres://weiquan:a%2Fb%3Ac%40d%25@postgres:5432/weiquan' });
    expect(() => readConfig({ DATABASE_URL: 'here', DATABASE_PASSWORD: 'x' })).toThrow(ConfigError);
  });
});

it('a token for the metrics is long enough, and absent where it is empty', () => {
  expect([readConfig({ WEIQUAN_METRICS_TOKEN: 't'.repeat(16) }).metricsToken, readConfig({ WEIQUAN_METRICS_TOKEN: '' }).metricsToken]).toEqual(['t'.repeat(16), undefined]);
  expect(() => readConfig({ WEIQUAN_METRICS_TOKEN: 'short' })).toThrow('WEIQUAN_METRICS_TOKEN: at least 16 characters');
});

it('a server may leave ringing to workers', () => {
  expect([readConfig({}).ringsElsewhere, readConfig({ WEIQUAN_RING: 'no' }).ringsElsewhere]).toEqual([false, true]);
  expect(() => readConfig({ WEIQUAN_RING: 'perhaps' })).toThrow(/WEIQUAN_RING/);
});

it.each([
  ['PORT', 'abc', 'a whole number from 0 to 65535'],
  ['PORT', '70000', 'a whole number from 0 to 65535'],
  ['WEIQUAN_BACKDATING_DAYS', '-1', 'a whole number from 0 to 3650'],
  ['WEIQUAN_PROXIES', '1.5', 'a whole number from 0 to 10'],
  ['DATABASE_URL', 'mysql://here/weiquan', 'postgres://user@host:5432/database'],
  ['REDIS_URL', 'localhost:6379', 'redis://host:6379'],
  ['WEIQUAN_DEMO_DATE', 'soon', 'a date such as 2026-09-30'],
])('%s=%s is refused with the remedy', (name, value, remedy) => {
  expect(() => readConfig({ [name]: value })).toThrow(`${name}: ${remedy}`);
});

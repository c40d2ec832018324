import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AnyStateMachine } from 'xstate';
import { z } from 'zod';
import type { Fact } from '../../src/domain/act';
import type { YearSchedule } from '../../src/domain/calendar';
import type { Procedure } from '../../src/domain/procedure';
import { canonical } from '../../src/domain/canonical';
import type { RecordedFact } from '../../src/engine';

/*
 * What a version was when it was released: its tables by their hashes, and histories of real cases that went by it. Words may be
 * improved in a released version; whatever decides may not.
 */

export const folder = path.resolve(__dirname, '../fixtures/versions');
export const nameOf = ({ name, version }: Pick<Procedure, 'name' | 'version'>): string => `${name}@${version}`;

/** A fact as it was stored: the bytes that were hashed, and its content. */
export interface KeptFact {
  readonly bytes: string;
  readonly content: string;
  readonly salt: string;
  readonly hash: string;
}

export interface KeptVersion {
  readonly version: string;
  /** By table of the procedure: the hash of what it says. */
  readonly declared: Readonly<Record<string, string>>;
  readonly histories: readonly { readonly about: string; readonly facts: readonly KeptFact[] }[];
}

const hashed = (value: unknown): string => createHash('sha256').update(canonical(JSON.parse(JSON.stringify(value)))).digest('hex');

/** The tables of a version that decide, each with its hash. What functions do, the histories show. */
export function declaredBy({ machine, periods, acts, conditions, turns, stages, handovers, receipt, dataKept, coordinates, moments, migration }: Procedure): Readonly<Record<string, string>> {
  const rules = Object.entries(acts).map(([act, { form, record: _record, effects: _effects, ...rule }]) => [act, { ...rule, form: z.toJSONSchema(form) }]);
  const named = Object.entries(conditions).map(([name, { test: _test, missing: _missing, ...rest }]) => [name, rest]);
  const { stays = {}, because: _because, data: _data, ...moves } = migration ?? {};
  return {
    machine: hashed((machine as AnyStateMachine).config),
    periods: hashed(periods.map(({ name: _name, ...period }) => period)),
    acts: hashed(Object.fromEntries(rules)),
    conditions: hashed(Object.fromEntries(named)),
    others: hashed({ turns, stages, handovers, receipt: receipt ?? null, dataKept: dataKept ?? null, coordinates: coordinates ?? false }),
    ...(moments ? { moments: hashed(moments) } : {}),
    ...(migration ? { migration: hashed({ ...moves, stays: Object.keys(stays) }) } : {}),
  };
}

const read = <T>(file: string): T => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;

/** The versions that were released: `hotline-complaint@1`. Their files are never made again. */
export const released = (): readonly string[] => (existsSync(path.join(folder, 'released.json')) ? read<readonly string[]>('released.json') : []);
/** The years of days off that the histories were counted with. */
export const yearsKept = (): readonly YearSchedule[] => read<readonly YearSchedule[]>('calendar.json');
export const keptVersions = (): readonly KeptVersion[] => readdirSync(folder).filter((file) => file.includes('@')).sort().map((file) => read<KeptVersion>(file));

export const recorded = ({ bytes, content, salt, hash }: KeptFact): RecordedFact => ({ fact: { ...(JSON.parse(bytes) as Fact), salt, hash } as Fact, factBytes: bytes, contentBytes: content });

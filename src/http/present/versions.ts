import type { VersionReading } from '../../application/versions/readVersions';
import type { VersionsAnswer } from '../../contract';
import { codeWords } from '../words';
import { wordsOf, type Reader } from './reader';

/** The versions of each procedure, oldest first. */
export function presentVersions(readings: readonly VersionReading[], reader: Reader): VersionsAnswer {
  const names = [...new Set(readings.map(({ procedure }) => procedure.name))];
  return {
    procedures: names.flatMap((name) => {
      const versions = readings.filter(({ procedure }) => procedure.name === name).sort((a, b) => a.procedure.version - b.procedure.version);
      const newest = versions.at(-1);
      return newest ? [{ name, title: wordsOf(newest.procedure, reader).title, versions: versions.map((one) => presentVersion(one, reader)) }] : [];
    }),
  };
}

function presentVersion({ procedure, content, takesCases, activations, cases, check, rehearsal, lacking }: VersionReading, reader: Reader): VersionsAnswer['procedures'][number]['versions'][number] {
  const { version, migration } = procedure;
  return {
    version,
    content,
    takesCases,
    ...(migration ? { migratesFrom: migration.from, because: { ...migration.because } } : {}),
    activations: activations.map(({ from, at, by, content: of }) => ({ from, at, by, content: of })),
    cases: { ...cases },
    ...(check ? { check: { at: check.at, current: check.content === content, configurations: check.configurations, ways: check.ways, clocks: check.clocks, findings: check.findings } } : {}),
    ...(rehearsal ? { rehearsal: presentRehearsal(rehearsal, content) } : {}),
    lacking: lacking.map((code) => ({ code, words: codeWords(reader.words, code) })),
  };
}

const presentRehearsal = ({ at, endedAt, content, from, cases, moving, staying, shifted }: NonNullable<VersionReading['rehearsal']>, installed: string) => ({ at, endedAt, current: content === installed, from, cases, moving, staying, shifted });

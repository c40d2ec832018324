import type { Hands, Message } from '../../domain/message';
import type { Procedure } from '../../domain/procedure';
import { check, checkAcross, type AcrossReport, type Report } from '../../engine/check';
import type { App } from '../app';
import type { KeptCheck } from '../ports/versions';
import type { VersionParts } from './readVersions';

export interface Proof {
  readonly report: Report;
  /** With the other procedures, those of which something does not hold. */
  readonly across: readonly AcrossReport[];
  readonly kept: KeptCheck;
}

/** What cases tell each other, and in whose hands a matter is then. */
export interface Told {
  readonly messages: readonly Message[];
  readonly hands: readonly Hands[];
}

/** The model check of one version, alone and with the others, and keeps what it came to: activating the version asks for it. */
export async function prove(parts: VersionParts & Pick<App, 'renderer'>, procedure: Procedure, { messages, hands }: Told): Promise<Proof> {
  const report = check(procedure, parts.procedures, (template) => parts.renderer.kind(template) !== undefined);
  const across = checkAcross(parts.procedures, messages, hands).filter(({ findings }) => findings.length > 0);
  const { configurations, ways, clocks } = report;
  const findings = across.reduce((sum, one) => sum + one.findings.length, report.findings.length);
  const kept: KeptCheck = { procedure: procedure.name, version: procedure.version, content: parts.versions.contentOf(procedure), at: parts.world.now(), configurations, ways, clocks, findings };
  await parts.versions.store.keepCheck(kept);
  return { report, across, kept };
}

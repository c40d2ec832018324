import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import type { Text } from '../domain/json';
import type { Procedure } from '../domain/procedure';
import { documentKinds } from '../documents';
import { DomainError } from '../domain/errors';
import { check, checkAcross, rules, type AcrossReport, type Finding, type Report } from '../engine/check';
import { prove, type Told } from '../application/versions/prove';
import type { Composition } from '../main';
import type { CommandIo } from './io';
import { writeAll } from './lines';

interface Options {
  readonly procedure?: string;
  readonly keep?: true;
  readonly json?: true;
  readonly lang: keyof Text;
}

const help = `
Explores every configuration of the machine that any sequence of acts can lead to, with each guard a free choice, and holds
the rules against it: every case can end, every waiting has owner and deadline, every lapse is heard, nothing goes round an
approval, every period has its article … What breaks one is told as a case: the acts that lead there. workflows/README.md
says how to read it, and what is over-approximated. Then cases together: each pair of which one opens the other, each chain of three, and each
case with a consultation and a supervision order on it; two messages under way to each, late, doubled and in any order: nobody
waits for ever, nothing is never taken, no case is in two hands or in none. Needs no database, except with --keep:
then the installation remembers the result, without which it activates no version.

Exit codes:
  0  every rule holds
  1  there is no such procedure
  4  a rule does not hold; each finding with its story

Examples:
  weiquan check
  weiquan check --procedure penalty-case --lang en
  weiquan check --keep`;

/** Adds `weiquan check`. `compose` opens the installation that keeps the result. */
export function checkCommand(program: Command, io: CommandIo, procedures: readonly Procedure[], told: Told, compose: () => Promise<Composition>): void {
  program
    .command('check')
    .summary('prove the procedures before they run (核验程序)')
    .description('Proves that the procedures hold their rules in every state that a case can reach. 对各程序的全部可达状态逐一核验。')
    .option('--procedure <name>', 'only this one; absent: all of them')
    .option('--keep', 'keep the result with the installation, for activation')
    .option('--json', 'one report a line')
    .option('--lang <lang>', 'zh (default) or en', languageOf, 'zh')
    .addHelpText('after', help)
    .action(async ({ procedure, keep, json, lang }: Options) => {
      const chosen = procedures.filter(({ name }) => procedure === undefined || name === procedure);
      if (chosen.length === 0) throw new DomainError('invalid', 'procedure.unknown', `There is no procedure ${procedure ?? ''}; there are ${procedures.map(({ name }) => name).join(', ')}.`);
      let findings = 0;
      for (const one of chosen) {
        const began = process.hrtime.bigint();
        const report = check(one, procedures, (template) => documentKinds.has(template));
        const seconds = Number(process.hrtime.bigint() - began) / 1e9;
        findings += report.findings.length;
        if (!(await writeAll(io.stdout, json ? `${JSON.stringify({ ...report, seconds })}\n` : inWords(report, seconds, lang)))) break;
      }
      for (const report of procedure === undefined ? checkAcross(procedures, told.messages, told.hands) : []) {
        findings += report.findings.length;
        if (!(await writeAll(io.stdout, json ? `${JSON.stringify(report)}\n` : acrossInWords(report, lang)))) break;
      }
      if (keep) await kept(chosen, told, compose);
      io.exit(findings > 0 ? 4 : 0);
    });
}

/** Proven once more, as this installation runs them, and kept. */
async function kept(chosen: readonly Procedure[], told: Told, compose: () => Promise<Composition>): Promise<void> {
  const composition = await compose();
  try {
    for (const one of chosen) await prove(composition.app, one, told);
  } finally {
    await composition.close();
  }
}

function languageOf(text: string): keyof Text {
  if (text !== 'zh' && text !== 'en') throw new InvalidArgumentError('zh or en');
  return text;
}

/** One version and what was seen of it; `seconds`: how long it took. */
export function inWords({ procedure, version, configurations, ways, clocks, findings }: Report, seconds: number | undefined, lang: keyof Text): string {
  const seen = lang === 'zh'
    ? `${configurations} 种情形、${ways} 条去路、${clocks} 处可能计时${seconds === undefined ? '' : `，用时 ${seconds.toFixed(1)} 秒`}：${findings.length === 0 ? '全部符合' : `${findings.length} 处不符`}`
    : `${configurations} configurations, ${ways} ways, ${clocks} places where a clock may run${seconds === undefined ? '' : `, in ${seconds.toFixed(1)} s`}: ${findings.length === 0 ? 'every rule holds' : `${findings.length} findings`}`;
  return [`${procedure} ${version}: ${seen}`, ...findings.flatMap((finding) => storyOf(finding, lang)), ''].join('\n');
}

const acrossRules = {
  waitsForever: { zh: '各案互相等待，不能都办结', en: 'the cases wait for each other' },
  neverTaken: { zh: '告知的事项永远不被接收', en: 'what is told is never taken' },
  inTwoHands: { zh: '一案同时在两个机关手中', en: 'the case is in two hands' },
  inNoHand: { zh: '案件不在任何机关手中', en: 'the case is in no hand' },
  unknownAct: { zh: '没有这一事项', en: 'there is no such act' },
} as const satisfies Readonly<Record<AcrossReport['findings'][number]['rule'], Text>>;

/** Some cases and what they tell each other. */
export function acrossInWords({ pair, states, findings }: AcrossReport, lang: keyof Text): string {
  const seen = lang === 'zh' ? `各案连同在途事项 ${states} 种情形：${findings.length === 0 ? '全部符合' : `${findings.length} 处不符`}` : `${states} states of the cases and what is under way: ${findings.length === 0 ? 'every rule holds' : `${findings.length} findings`}`;
  const told = findings.flatMap(({ rule, of, because, story }) => [
    `- ${acrossRules[rule][lang]} (${rule}): ${of}: ${because}`,
    ...story.map(({ of: whose, act, words, told: isTold, state }, index) => `  ${index + 1}. ${whose}: ${isTold ? (lang === 'zh' ? '收到 ' : 'is told ') : ''}${words[lang]} (${act}) → ${state}`),
  ]);
  return [`${pair}: ${seen}`, ...told, ''].join('\n');
}

/** The rule that is broken, where and why, and then what happens to the case, act by act. */
function storyOf({ rule, of, because, story }: Finding, lang: keyof Text): readonly string[] {
  const steps = story.map(({ act, words, given, state, stateWords }, index) => {
    const asked = given.map(({ condition, holds }) => `${condition} ${lang === 'zh' ? (holds ? '成立' : '不成立') : holds ? 'holds' : 'does not hold'}`);
    return `  ${index + 1}. ${words[lang]} (${act})${asked.length === 0 ? '' : ` [${asked.join(', ')}]`} → ${stateWords[lang]} (${state})`;
  });
  return [`- ${rules[rule][lang]} (${rule}): ${of}: ${because}`, ...steps];
}

import type { Id } from '../../../src/domain/brand';
import { forms } from '../forms';
import type { File } from '../vocabulary';
import { accessAsConsented, atHub, rule, tell } from './common';

/*
 * The caller: who he is, who may learn it, what he was told. These facts are of the secondary file, which no respondent
 * and no handling body sees.
 */

type Questions = NonNullable<File['data']['questions']>;

/** The question that alone can be meant: of those that wait, or where none does, of all. */
function theOnly(waiting: Questions, all: Questions): { readonly question?: number } {
  const [first, ...more] = waiting.length > 0 ? waiting : all;
  return first === undefined || more.length > 0 ? {} : { question: first.seq };
}

export const reporterActs = {
  /** An anonymous caller gives a name, or another one acts for him. */
  'reporter.identified': rule(forms['reporter.identified'], {
    ...atHub, part: 'secondary', article: 'SAMR Order 121 art. 10',
    record: (file, input) => {
      // A new name has consented to nothing yet.
      const patch = { reporter: input.reporter, confidentiality: input.confidentiality, consents: [] };
      return {
        data: patch,
        access: accessAsConsented(file, { ...file.data, ...patch }),
        parties: [{ id: 'reporter' as Id<'party'>, role: 'reporter', identity: input.reporter, part: 'identity' }, ...file.parties.filter(({ role }) => role !== 'reporter')],
      };
    },
  }),
  /** From now on confidential: earlier consents no longer hold, and the handling body no longer sees the name. */
  'confidentiality.asked': rule(forms['confidentiality.asked'], {
    ...atHub, part: 'secondary', article: 'SAMR Order 121 art. 37',
    record: (file, input) => {
      const patch = { confidentiality: input.confidentiality, consents: [] };
      return { data: patch, access: accessAsConsented(file, { ...file.data, ...patch }) };
    },
  }),
  /** 同意告知: what was read out, when, by whom, in which language, and to whom the name may go. */
  'disclosure.consented': rule(forms['disclosure.consented'], {
    ...atHub, roles: ['operator', 'clerk', 'officer'], office: undefined, part: 'secondary', assertable: true, article: 'SAMR Order 121 art. 37',
    record: (file, input, act) => {
      const consents = [...file.data.consents, { to: input.to, on: act.on, seq: file.revision + 1 }];
      return { data: { consents }, access: accessAsConsented(file, { ...file.data, consents }) };
    },
  }),
  /**
   * 询问举报人: any body that has the matter asks; the question is of the main file and must not hold what only the reporter
   * can know of himself. Whoever left no name reads it on the page of the number and the code.
   */
  'reporter.asked': rule(forms['reporter.asked'], {
    roles: ['operator', 'clerk', 'officer', 'sectionChief', 'deputyHead', 'principalHead'], article: 'SAMR Order 121 art. 37',
    record: ({ data, revision }, _input, act) => ({ data: { questions: [...(data.questions ?? []), { seq: revision + 1, on: act.on, by: act.actor.body, answers: 0 }] } }),
    effects: (file) => tell(file, ['questionAsked']),
  }),
  /** 举报人答复: by the reporter, or entered by the hub that heard it. It stays with the identities until the hub releases it. */
  'reporter.answered': rule(forms['reporter.answered'], {
    ...atHub, part: 'secondary', article: 'SAMR Order 121 art. 37',
    begins: ({ questions = [] }) => theOnly(questions.filter(({ answers }) => answers === 0), questions),
    record: ({ data }, input) => ({ data: { questions: (data.questions ?? []).map((asked) => (asked.seq === input.question ? { ...asked, answers: asked.answers + 1 } : asked)) } }),
    effects: (file) => tell(file, ['answerCame']),
  }),
  /** 转达答复: what the body that handles the matter may read of it. */
  'answer.released': rule(forms['answer.released'], {
    ...atHub, article: 'SAMR Order 121 arts 37, 41',
    begins: ({ questions = [] }) => theOnly(questions.filter(({ answers, releasedSeq }) => answers > 0 && releasedSeq === undefined), questions),
    record: ({ data, revision }, input) => ({ data: { questions: (data.questions ?? []).map((asked) => (asked.seq === input.question ? { ...asked, releasedSeq: revision + 1 } : asked)) } }),
    effects: (file) => tell(file, ['answerReleased']),
  }),
  /** 反馈 to the caller: the first within days of passing on, then as the matter moves. */
  'feedback.given': rule(forms['feedback.given'], {
    ...atHub, part: 'secondary',
    record: ({ data }, _input, act) => ({ data: { firstFeedbackOn: data.firstFeedbackOn ?? act.on, numberTold: true } }),
  }),
} as const;

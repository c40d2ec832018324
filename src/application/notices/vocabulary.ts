/** Templates of the system itself; those of a procedure stand in its letters. */
export type SystemTemplate = 'deadline.reminder' | 'deadline.lapsed' | 'deadline.escalated' | 'deadline.nearer' | 'suit.judged' | 'enforcement.notAccepted';

interface Said {
  readonly subject: string;
  readonly body: string;
}

/** Every word that the relay says by itself, in one language. */
export interface NoticeWords {
  readonly letters: Readonly<Record<SystemTemplate, Said>>;
  /** What presses once the time has run out, by rung; its name stands in the subject of `deadline.escalated`. */
  readonly rungs: Readonly<Record<string, { readonly name: string; readonly request: string }>>;
  /** For a template that this version does not know: a case may be older or newer than the program. */
  readonly other: Said;
  /** To an official who has to tell somebody that cannot be written to; `toServe`: in the way of the law. */
  readonly onBehalf: Said;
  readonly toServe: Said;
  readonly digest: Said;
  readonly withoutNumber: string;
  readonly open: string;
  readonly footer: string;
  /** A short message: body, number, kind of step, date and nothing else. */
  readonly short: string;
  readonly someone: string;
  /** The head of a body, by its name. */
  readonly headOf: string;
  readonly party: string;
}

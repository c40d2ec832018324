import type { ProceduresAnswer } from '../../../contract/catalogue';
import type { Language } from '../../words';

type Schema = Readonly<Record<string, unknown>>;
const inside = (schema: unknown, ...path: readonly string[]): unknown => path.reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Schema)[step] : undefined), schema);

export interface Choice {
  readonly value: string;
  readonly label: string;
}
export interface Kind extends Choice {
  /** Who will learn the caller's name. */
  readonly sentence: string;
}
export interface LibraryAnswer extends Choice {
  readonly text: string;
  readonly basis: string;
}

const PROCEDURE = 'hotline-complaint';

/** What the hotline's forms let one choose, in words: fields by their place in the form of the intake. */
export class IntakeForm {
  private constructor(
    private readonly intake: unknown,
    private readonly consultation: unknown,
    private readonly language: Language,
  ) {}

  static from(answer: ProceduresAnswer | undefined, language: Language): IntakeForm | undefined {
    const procedure = answer?.procedures.find(({ name, newest }) => name === PROCEDURE && newest);
    const formOf = (act: string): unknown => procedure?.acts.find((entry) => entry.act === act)?.form;
    return procedure && new IntakeForm(formOf('intake.registered'), formOf('consultation.answered'), language);
  }

  choices(...field: readonly string[]): readonly Choice[] {
    const schema = inside(this.intake, 'properties', ...field.flatMap((name, depth) => (depth === 0 ? [name] : ['properties', name])));
    return ((inside(schema, 'enum') as readonly string[] | undefined) ?? []).map((value) => ({ value, label: wordsOf(inside(schema, 'choices', value)) ?? value }));
  }

  get kinds(): readonly Kind[] {
    return this.choices('kind').map((kind) => ({ ...kind, sentence: wordsOf(inside(this.intake, 'properties', 'kind', 'whoLearnsYourName', kind.value, this.language)) ?? '' }));
  }

  /** The answers that may be read out on a date. */
  library(today: string): readonly LibraryAnswer[] {
    const field = inside(this.consultation, 'properties', 'answer');
    const entries = Object.entries((inside(field, 'library') as Readonly<Record<string, Schema>> | undefined) ?? {});
    return entries
      .filter(([, { from, until }]) => String(from) <= today && (typeof until !== 'string' || today <= until))
      .map(([value, entry]) => ({ value, label: wordsOf(inside(field, 'choices', value)) ?? value, text: wordsOf(entry[this.language]) ?? '', basis: wordsOf(entry['basis']) ?? '' }));
  }
}

const wordsOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

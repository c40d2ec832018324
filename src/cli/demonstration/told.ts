import type { JsonObject } from '../../domain/json';

/** One thing that happens in a story of the demonstration. */
export interface Told {
  /** Days before today; a fraction is not meant, the time says when. */
  readonly daysAgo: number;
  /** Shanghai time, HH:mm; absent: hours before now, for matters of hours. */
  readonly time?: string;
  readonly hoursAgo?: number;
  readonly role: string;
  /** Absent: the hub. `handling`: the body that has the case. */
  readonly by?: 'hub' | 'handling' | 'other';
  readonly act: string;
  readonly input: JsonObject;
  readonly document?: boolean;
  /** A scan that came with it: kept as evidence, its id put into these fields of the input. */
  readonly scan?: { readonly name: string; readonly fields: readonly string[] };
  /** What the case does not know of the document that embodies it; and what becomes of it: its stamped scan is kept, and so on. */
  readonly paper?: { readonly until: 'numbered' | 'sealed' | 'served' | 'filed'; readonly fields?: Readonly<Record<string, string>> };
  /** The body that does it, where it is neither the hub nor the story's own. */
  readonly body?: string;
  readonly party?: string;
  /** It happens in a case that the story's own has opened: by the names of the links, one after the other. */
  readonly link?: readonly string[];
  /** Cases of other stories that it names: their ids are put into this field of the input, one or a list as the form has it. */
  readonly about?: { readonly field: 'case' | 'cases'; readonly stories: readonly string[] };
  /** Entered for a body that is not here. */
  readonly asserted?: { readonly body: string; readonly person: string; readonly way: 'paper' | 'telephone' };
  /** The heads who agree, one after the other, before it is done. */
  readonly approvedBy?: readonly string[];
}

/** A case in the middle of its life. */
export interface DemonstrationStory {
  readonly name: string;
  /** Absent: a case of the hotline. */
  readonly procedure?: string;
  /** The body that handles it. */
  readonly body: string;
  readonly acts: readonly Told[];
}

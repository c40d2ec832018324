import { Fragment, type ReactNode } from 'react';
import type { DeadlineAnswer } from '../../contract/case';
import { useCommon } from '../words/common';
import { GRADES } from './grades';
import { whenText } from './time';

const isGrade = (id: string): id is keyof typeof GRADES => Object.hasOwnProperty.call(GRADES, id);

/** The grades of a clock that others may lengthen by their own notice: how long each is, for which cases, and its day. */
export function Marks({ marks }: { readonly marks: NonNullable<DeadlineAnswer['marks']> }): ReactNode {
  const common = useCommon();
  return (
    <p className="quiet">
      {common('grades')}{common('colon')}
      {marks.map(({ id, due }, place) => <Fragment key={id}>{place > 0 && common('semicolon')}{isGrade(id) && `${common(GRADES[id])} `}<time className="whole">{whenText(due)}</time></Fragment>)}
    </p>
  );
}

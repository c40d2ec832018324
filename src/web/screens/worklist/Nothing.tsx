import { Button } from 'antd';
import type { ReactNode } from 'react';
import { PLACES, type Place } from './asked';
import { useSay } from './words';

/** So many figures are a telephone number rather than part of a case's. */
const TELEPHONE = /^\+?\d{7,}$/;
/** Figures alone that are no mobile number: of a telephone perhaps a piece, and only whole numbers are kept in a form that can be compared. */
const FIGURES = /^(?!1[3-9]\d{9}$)\d{2,}$/;

interface Props {
  readonly place: Place;
  readonly text: string;
  readonly where: Readonly<Record<Place, string>>;
  readonly onSearch: (place: Place) => void;
}

/** Nothing was found where it was looked for. Names and telephones are looked for by themselves, since not everybody may see whose case it is: that is said, and the same words are looked for there. */
export function Nothing({ place, text, where, onSearch }: Props): ReactNode {
  const say = useSay();
  const plain = text.normalize('NFKC').replace(/[\s-]/g, '');
  const telephone = place !== 'caller' && TELEPHONE.test(plain);
  const piece = place === 'caller' && FIGURES.test(plain);
  const single = place !== 'q' && plain.length === 1;
  const others = PLACES.filter((one) => one !== place).sort((a, b) => Number(b === 'caller') - Number(a === 'caller'));
  return (
    <div className="panel stack" role="status">
      {telephone && <p><strong>{say('telephoneElsewhere', { where: where.caller })}</strong></p>}
      {piece && <p><strong>{say('wholeTelephone')}</strong></p>}
      {single && <p><strong>{say('twoOfName')}</strong></p>}
      <p>{say('nothingFound')} {say('nothingIn', { where: where[place] })}</p>
      <div className="row">{others.map((one, first) => <Button key={one} type={first === 0 && place !== 'caller' ? 'primary' : 'default'} onClick={() => onSearch(one)}>{say('searchIn', { where: where[one] })}</Button>)}</div>
    </div>
  );
}

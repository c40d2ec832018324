import { TranslatableString, type IconButtonProps, type TemplatesType } from '@rjsf/utils';
import { Button } from 'antd';
import type { ReactNode } from 'react';

/** A button that says what it does: the library's own are pictures, which a reader's voice calls 'plus-circle'. */
const saying = (text: TranslatableString, mark: string) =>
  function ListButton({ id, className, disabled, onClick, registry: { translateString } }: IconButtonProps): ReactNode {
    return <Button id={id} className={className} disabled={disabled} onClick={onClick}>{mark} {translateString(text)}</Button>;
  };
/** In a narrow column: the mark is seen, the word is said and shown on hover. */
const marked = (text: TranslatableString, mark: string) =>
  function ListButton({ id, className, disabled, onClick, style, registry: { translateString } }: IconButtonProps): ReactNode {
    return <Button id={id} className={className} style={style} disabled={disabled} onClick={onClick} aria-label={translateString(text)} title={translateString(text)}>{mark}</Button>;
  };

/** The buttons of a list of fields: add, remove, up, down. */
export const listButtons: Partial<TemplatesType['ButtonTemplates']> = {
  AddButton: saying(TranslatableString.AddItemButton, '＋'),
  RemoveButton: marked(TranslatableString.RemoveButton, '×'),
  MoveUpButton: marked(TranslatableString.MoveUpButton, '↑'),
  MoveDownButton: marked(TranslatableString.MoveDownButton, '↓'),
};

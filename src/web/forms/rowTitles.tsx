import { generateTemplates } from '@rjsf/antd';
import type { FieldTemplateProps, RJSFSchema, TemplatesType, TitleFieldProps } from '@rjsf/utils';
import type { ReactNode } from 'react';
import type { FormSurroundings } from './widgets';

const { FieldTemplate: Field, TitleFieldTemplate: Title } = generateTemplates<unknown, RJSFSchema, FormSurroundings>() as TemplatesType<unknown, RJSFSchema, FormSurroundings>;

/** The library calls the rows of a list `Officers-1`; to a reader they are Officers 1. */
const spaced = (label: string): string => label.replace(/-(\d+)$/, ' $1');

/** The labels of a field and of a group as they are read. */
export const rowTitles: Pick<TemplatesType<unknown, RJSFSchema, FormSurroundings>, 'FieldTemplate' | 'TitleFieldTemplate'> = {
  FieldTemplate: (props: FieldTemplateProps<unknown, RJSFSchema, FormSurroundings>): ReactNode => <Field {...props} label={spaced(props.label)} />,
  TitleFieldTemplate: (props: TitleFieldProps<unknown, RJSFSchema, FormSurroundings>): ReactNode => <Title {...props} title={spaced(props.title)} />,
};

import { generateTemplates } from '@rjsf/antd';
import type { FieldTemplateProps, RJSFSchema, TemplatesType, TitleFieldProps } from '@rjsf/utils';
import type { ReactNode } from 'react';
import { rowTitle } from './rowTitle';
import type { FormSurroundings } from './widgets';

const { FieldTemplate: Field, TitleFieldTemplate: Title } = generateTemplates<unknown, RJSFSchema, FormSurroundings>() as TemplatesType<unknown, RJSFSchema, FormSurroundings>;

/** The labels of a field and of a group as they are read. */
export const rowTitles: Pick<TemplatesType<unknown, RJSFSchema, FormSurroundings>, 'FieldTemplate' | 'TitleFieldTemplate'> = {
  FieldTemplate: (props: FieldTemplateProps<unknown, RJSFSchema, FormSurroundings>): ReactNode => <Field {...props} label={rowTitle(props.label)} />,
  TitleFieldTemplate: (props: TitleFieldProps<unknown, RJSFSchema, FormSurroundings>): ReactNode => <Title {...props} title={rowTitle(props.title)} />,
};

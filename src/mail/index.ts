export { folderMailer } from './folder';
export { smtpMailer, type SmtpSettings } from './smtp';

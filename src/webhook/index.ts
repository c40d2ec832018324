export { webhookMessenger, type WebhookSettings } from './webhook';

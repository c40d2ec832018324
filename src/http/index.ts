export { createApp } from './app';
export { answerClientErrors } from './clientErrors';
export type { Log } from './observe';
export { argon2Passwords } from './passwords';
export type { HttpSettings, Readiness, Services } from './services';
export { readSite, type Site } from './site';

export { createApp } from './app';
export type { Log } from './observe';
export { argon2Passwords } from './passwords';
export { serverOf } from './server';
export type { HttpSettings, Readiness, Services } from './services';
export { readSite, type Site } from './site';

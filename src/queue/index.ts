export { redisRunner, type RedisRunner } from './bullmq';
export { embeddedRunner, type Runner, type Sweep } from './embedded';
